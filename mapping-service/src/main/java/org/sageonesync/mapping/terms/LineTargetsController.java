package org.sageonesync.mapping.terms;

import org.sageonesync.contracts.mapping.CompanyMappings.LineTargets;
import org.sageonesync.mapping.company.Companies;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lines are posted to. */
@RestController
@RequestMapping("/v1/companies/{company}/categories")
class LineTargetsController extends MappingController<LineTargets> {

    LineTargetsController(Companies companies, MappingReader reader, LineTerms terms) {
        super(companies, reader, terms);
    }
}
