package org.sageonesync.mapping.history;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.mapping.company.Companies;
import org.sageonesync.mapping.paging.Page;
import org.sageonesync.mapping.paging.PageSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, and when. */
@RestController
@RequestMapping("/v1/companies/{company}/history")
class HistoryController {

    private static final String NEWEST = "" + Long.MAX_VALUE;

    private final Companies companies;
    private final HistoryStore store;

    HistoryController(Companies companies, HistoryStore store) {
        this.companies = companies;
        this.store = store;
    }

    /** The newest first; {@code next} is the next page's {@code before}. 404 if not set up. */
    @GetMapping
    Page<RecordedChange> list(
            @PathVariable CompanyKey company,
            @RequestParam(defaultValue = NEWEST) long before,
            @RequestParam(defaultValue = "50") PageSize limit) {
        var known = companies.get(company).key();
        return Page.of(
                store.newestBefore(known, before, limit),
                limit,
                change -> Long.toString(change.version()));
    }
}
