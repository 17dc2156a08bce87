package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.sageonesync.contracts.CompanyKey;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import java.time.Instant;
import java.util.List;

/** Why we stopped posting for a company, and the way on once a person has cleared it up. */
@HttpExchange("/v1/companies/{company}/stops")
public interface Stops {

    /** What is stopped now; empty if nothing is. */
    @GetExchange
    List<Stop> stops(@PathVariable CompanyKey company);

    /** Posting goes on; 404 if it was not stopped for this. */
    @PostExchange("/{scope}/release")
    void release(@PathVariable CompanyKey company, @PathVariable Scope scope);

    /** What a stop stops. */
    enum Scope {
        /** Everything: the journal has forgotten a document. */
        @JsonProperty("journal")
        JOURNAL,
        /** Invoices and credit notes: the books come to another total than billing. */
        @JsonProperty("totals")
        TOTALS
    }

    /**
     * @param message what was found, as a sentence
     */
    record Stop(Scope scope, Instant since, String message) {}
}
