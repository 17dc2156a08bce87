package org.sageonesync.mapping.books;

import io.micrometer.core.instrument.MeterRegistry;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.ReferenceData;
import org.sageonesync.contracts.mapping.CompanyMappings.ImportResult;
import org.sageonesync.mapping.company.Actor;
import org.sageonesync.mapping.company.Companies;
import org.sageonesync.runtime.http.RemoteFailure;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.stereotype.Component;

/** Loads a company's lists from the books: all of them, or nothing changes. */
@Component
class BookImport {

    private final ReferenceData books;
    private final Companies companies;
    private final MeterRegistry meters;

    BookImport(ReferenceData books, Companies companies, MeterRegistry meters) {
        this.books = books;
        this.companies = companies;
        this.meters = meters;
    }

    /**
     * Loads, and sets the company up if it is new.
     *
     * @throws ProblemException the gateway's, if it refuses; nothing is changed then
     */
    ImportResult load(CompanyKey company, Actor actor) {
        try {
            return loaded(company, actor);
        } catch (RemoteFailure refusal) {
            count("refused");
            throw GatewayRefusal.of(refusal);
        }
    }

    private ImportResult loaded(CompanyKey company, Actor actor) {
        var lists = LoadedLists.of(books, company);
        companies.load(company, lists.rows(), new MappingsRefresh(lists), actor);
        count("loaded");
        return lists.counts();
    }

    private void count(String result) {
        meters.counter("sageonesync.mapping.imports", "result", result).increment();
    }
}
