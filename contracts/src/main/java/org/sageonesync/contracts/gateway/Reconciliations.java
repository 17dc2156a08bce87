package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Holds the books against what was posted. Its calls go by the backfill lane, so that daily work
 * comes first; without a free call it waits and goes on.
 */
@HttpExchange(url = "/v1/companies/{company}/reconciliations", accept = "application/json")
public interface Reconciliations {

    /**
     * 202 with the job, whose progress and report are at {@code Location}; if the same is under way
     * already, with that one. 409 problem {@code already-running} while another one is.
     */
    @PostExchange
    ResponseEntity<Reconciliation> start(
            @PathVariable CompanyKey company, @RequestBody(required = false) @Nullable Start start);

    /** The latest one, under way or over; 404 problem if there was none. Also as text/csv. */
    @GetExchange
    Reconciliation latest(@PathVariable CompanyKey company);

    /** Progress, then the report; also as text/csv, which is never cut. */
    @GetExchange("/{id}")
    Reconciliation get(@PathVariable CompanyKey company, @PathVariable long id);

    /**
     * Puts a finding right; asked twice, it is done once. 409 problem {@code remedy-refused}, which
     * says why, where it would not be safe.
     */
    @PostExchange("/{id}/findings/{number}/remedy")
    Remedied remedy(
            @PathVariable CompanyKey company,
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody RemedyRequest request);

    /**
     * @param scope absent means balances
     */
    record Start(@Nullable Scope scope) {

        public Scope scopeOrBalances() {
            return scope == null ? Scope.BALANCES : scope;
        }
    }

    /** How much is read. */
    enum Scope {
        /** Every customer (100 a call), then the documents of those whose balance differs. */
        @JsonProperty("balances")
        BALANCES,
        /** Every customer and every document. */
        @JsonProperty("full")
        FULL
    }

    record RemedyRequest(Remedy action) {}

    /**
     * @param message what was done, and what is left to do
     * @param finding as it stands now
     */
    record Remedied(String message, Drift finding) {}
}
