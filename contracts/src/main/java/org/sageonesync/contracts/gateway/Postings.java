package org.sageonesync.contracts.gateway;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The posting journal, to read. */
@HttpExchange("/v1/companies/{company}/postings")
public interface Postings {

    /** 404 problem if the journal has never heard of the document. */
    @GetExchange("/{kind}/{ref}")
    Posting get(
            @PathVariable CompanyKey company,
            @PathVariable PostingKind kind,
            @PathVariable BillingRef ref);
}
