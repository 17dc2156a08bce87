package org.sageonesync.mapping.unmapped;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.mapping.CompanyMappings.Unmapped;
import org.sageonesync.mapping.company.Companies;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** What records wait for, as {@link org.sageonesync.contracts.mapping.CompanyMappings} says. */
@RestController
@RequestMapping("/v1/companies/{company}/unmapped")
class UnmappedController {

    private final Companies companies;
    private final WaitingStore store;

    UnmappedController(Companies companies, WaitingStore store) {
        this.companies = companies;
        this.store = store;
    }

    /** The most wanted first. 404 if the company is not set up. */
    @GetMapping
    List<Unmapped> list(@PathVariable CompanyKey company) {
        return store.wanted(companies.get(company).key());
    }
}
