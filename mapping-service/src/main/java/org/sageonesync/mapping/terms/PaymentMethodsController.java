package org.sageonesync.mapping.terms;

import org.sageonesync.contracts.mapping.CompanyMappings.PaymentMethods;
import org.sageonesync.mapping.company.Companies;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which bank accounts payments go to; {@code available} is not looked at in a change. */
@RestController
@RequestMapping("/v1/companies/{company}/bank-accounts")
class PaymentMethodsController extends MappingController<PaymentMethods> {

    PaymentMethodsController(Companies companies, MappingReader reader, MethodTerms terms) {
        super(companies, reader, terms);
    }
}
