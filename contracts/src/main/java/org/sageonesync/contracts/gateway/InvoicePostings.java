package org.sageonesync.contracts.gateway;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Invoices in the books, by billing's reference. Every answer is a {@link PostingResult}; a
 * malformed request is a 400 problem.
 */
@HttpExchange("/v1/companies/{company}/invoices/{ref}")
public interface InvoicePostings {

    /**
     * Makes the books show the invoice. Idempotent: the same revision and content costs no call; a
     * lower revision is refused.
     *
     * @param dryRun answers {@link PostingResult.Planned} and sends nothing
     */
    @PutExchange
    ResponseEntity<PostingResult> put(
            @PathVariable CompanyKey company,
            @PathVariable BillingRef ref,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody PostingRequest<SalesDocument> request);

    /**
     * Takes the invoice back by a credit note over its whole amount, allocated to it; {@link
     * PostingResult.NeverPosted} if it never was there or another document has taken its place.
     */
    @PostExchange("/reversal")
    ResponseEntity<PostingResult> reverse(
            @PathVariable CompanyKey company,
            @PathVariable BillingRef ref,
            @RequestBody ReversalRequest request);
}
