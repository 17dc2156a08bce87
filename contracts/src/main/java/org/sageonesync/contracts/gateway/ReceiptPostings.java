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
 * Receipts in the books, by billing's reference. Every answer is a {@link PostingResult}; a
 * malformed request is a 400 problem.
 */
@HttpExchange("/v1/companies/{company}/receipts/{ref}")
public interface ReceiptPostings {

    /**
     * Makes the books show the receipt, and then its allocations, each an obligation of its own:
     * {@link PostingResult.Incomplete} while one of them waits for its invoice. What the books have
     * allocated by themselves counts; what is allocated and no longer wanted is taken back first.
     * Idempotent, as {@link InvoicePostings#put}.
     *
     * @param dryRun answers {@link PostingResult.Planned} and sends nothing
     */
    @PutExchange
    ResponseEntity<PostingResult> put(
            @PathVariable CompanyKey company,
            @PathVariable BillingRef ref,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody PostingRequest<ReceiptDocument> request);

    /**
     * Undoes the receipt's allocations and takes it back; refused, with the steps to do by hand,
     * where the books do not let us. {@link PostingResult.NeverPosted} if it never was there.
     */
    @PostExchange("/reversal")
    ResponseEntity<PostingResult> reverse(
            @PathVariable CompanyKey company,
            @PathVariable BillingRef ref,
            @RequestBody ReversalRequest request);
}
