package org.sageonesync.mapping.company;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.mapping.paging.Page;
import org.sageonesync.mapping.paging.PageSize;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The companies that are set up. */
@RestController
@RequestMapping("/v1/companies")
class CompanyController {

    private final CompanyStore store;
    private final Companies companies;

    CompanyController(CompanyStore store, Companies companies) {
        this.store = store;
        this.companies = companies;
    }

    /** In the order of their keys; {@code next} is the next page's {@code after}. */
    @GetMapping
    Page<CompanySummary> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") PageSize limit) {
        var found = store.after(after, limit).stream().map(CompanySummary::of).toList();
        return Page.of(found, limit, summary -> summary.company().value());
    }

    /** Publishes the newest snapshot once more, for a topic that has lost it; changes nothing. */
    @PostMapping("/{company}/settings/snapshot")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void publishAgain(@PathVariable CompanyKey company) {
        companies.publishAgain(company);
    }
}
