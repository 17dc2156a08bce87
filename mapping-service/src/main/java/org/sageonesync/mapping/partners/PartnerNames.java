package org.sageonesync.mapping.partners;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** What the catalog calls partners, deleted ones included. */
@Repository
class PartnerNames {

    private static final int PAGE = 200;

    private final Database database;

    PartnerNames(Database database) {
        this.database = database;
    }

    Map<BillingRef, String> of(CompanyKey company, Collection<BillingRef> partners) {
        return partners.stream()
                .gather(Gatherers.windowFixed(PAGE))
                .flatMap(page -> named(company, page).stream())
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    private List<Named> named(CompanyKey company, List<BillingRef> page) {
        return database.sql(
                        "select id, name from catalog_entry"
                                + " where company = :company and kind = 'partner' and id = any(:ids)")
                .bind("company", company.value())
                .bind("ids", page.stream().map(BillingRef::value).toArray(String[]::new))
                .list(
                        row ->
                                new Named(
                                        new BillingRef(
                                                Objects.requireNonNull(
                                                        row.get("id", String.class))),
                                        Objects.requireNonNull(row.get("name", String.class))));
    }

    private record Named(BillingRef id, String name) {}
}
