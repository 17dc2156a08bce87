package org.sageonesync.mapping.catalog;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.billing.CatalogChanged.CatalogKind;
import org.sageonesync.mapping.paging.Page;
import org.sageonesync.mapping.paging.PageSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Billing's names, to choose mappings by. */
@RestController
@RequestMapping("/v1/companies/{company}/catalog")
class CatalogController {

    private final CatalogStore store;

    CatalogController(CatalogStore store) {
        this.store = store;
    }

    /**
     * The entries of a kind that are not deleted, by id; {@code next} is the next page's {@code
     * after}. Empty for a company that billing's catalog has not named.
     */
    @GetMapping
    Page<CatalogEntry> list(
            @PathVariable CompanyKey company,
            @RequestParam CatalogKind kind,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") PageSize limit) {
        return Page.of(
                store.after(company, kind, after, limit), limit, entry -> entry.id().value());
    }
}
