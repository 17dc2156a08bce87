package org.sageonesync.gateway.receipts;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReceiptDocument;
import org.sageonesync.contracts.gateway.ReceiptPostings;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.posting.Answers;
import org.sageonesync.gateway.reversals.Reversals;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Receipts in the books, by billing's reference. */
@RestController
class ReceiptsController implements ReceiptPostings {

    private final ReceiptKind kind;
    private final ReceiptDesk desk;
    private final Reversals reversals;

    ReceiptsController(ReceiptKind kind, ReceiptDesk desk, Reversals reversals) {
        this.kind = kind;
        this.desk = desk;
        this.reversals = reversals;
    }

    @Override
    public ResponseEntity<PostingResult> put(
            CompanyKey company,
            BillingRef ref,
            boolean dryRun,
            PostingRequest<ReceiptDocument> request) {
        return Answers.of(desk.put(key(company, ref), dryRun, request));
    }

    @Override
    public ResponseEntity<PostingResult> reverse(
            CompanyKey company, BillingRef ref, ReversalRequest request) {
        ReceiptCheck.refuseMalformed(request.revision());
        return Answers.of(reversals.reverse(key(company, ref), request));
    }

    private DocumentKey key(CompanyKey company, BillingRef ref) {
        return new DocumentKey(company, kind.kind(), ref);
    }
}
