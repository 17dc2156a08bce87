package org.sageonesync.mapping.terms;

import org.sageonesync.contracts.mapping.CompanyMappings.TaxRates;
import org.sageonesync.mapping.company.Companies;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which tax types billing's tax rates are; {@code available} is not looked at in a change. */
@RestController
@RequestMapping("/v1/companies/{company}/tax-types")
class TaxRatesController extends MappingController<TaxRates> {

    TaxRatesController(Companies companies, MappingReader reader, TaxTerms terms) {
        super(companies, reader, terms);
    }
}
