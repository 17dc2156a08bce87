package org.sageonesync.sandbox.wire;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.access.UserName;
import org.sageonesync.sandbox.books.Companies;
import org.sageonesync.sandbox.books.Company;
import org.sageonesync.sandbox.books.Entities;
import org.sageonesync.sandbox.books.Outcome;
import org.sageonesync.sandbox.query.BadQuery;
import org.sageonesync.sandbox.query.ListQuery;
import org.sageonesync.sandbox.rows.Row;
import org.sageonesync.sandbox.rows.RowTable;
import org.sageonesync.sandbox.switches.Switches;

import java.util.concurrent.ThreadLocalRandom;

/** {@code Company/Get}: the companies that the user sees; it needs no {@code companyid}. */
final class CompanyService {

    static final String NAME = "Company";

    private final Companies companies;
    private final Switches switches;

    CompanyService(Companies companies, Switches switches) {
        this.companies = companies;
        this.switches = switches;
    }

    Outcome get(ApiRequest request, UserName user) {
        var id = request.id();
        return id == null ? list(request, user) : one(request, user, id);
    }

    private Outcome list(ApiRequest request, UserName user) {
        var table = new RowTable(Entities.COMPANY);
        companies.of(user).forEach(company -> table.put(row(request, company)));
        try {
            return new Outcome.Listed(
                    ListQuery.parse(request, Entities.COMPANY, switches::position)
                            .run(table, ThreadLocalRandom.current()));
        } catch (BadQuery bad) {
            return new Outcome.Refused(bad.sentence());
        }
    }

    private Outcome one(ApiRequest request, UserName user, String id) {
        return companies.of(user).stream()
                .filter(company -> Long.toString(company.id()).equals(id))
                .findFirst()
                .<Outcome>map(company -> new Outcome.Found(row(request, company)))
                .orElseGet(Outcome.Missing::new);
    }

    private static Row row(ApiRequest request, Company company) {
        @Nullable Long status = request.flag("includeStatus") ? company.status() : null;
        return company.books().company().with("Status", status);
    }
}
