package org.sageonesync.gateway.invoices;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.CreditNotePostings;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.SalesDocument;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.posting.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Credit notes in the books, by billing's reference. */
@RestController
class CreditNotesController implements CreditNotePostings {

    private final CreditNoteKind kind;
    private final SalesDesk desk;

    CreditNotesController(CreditNoteKind kind, SalesDesk desk) {
        this.kind = kind;
        this.desk = desk;
    }

    @Override
    public ResponseEntity<PostingResult> put(
            CompanyKey company,
            BillingRef ref,
            boolean dryRun,
            PostingRequest<SalesDocument> request) {
        return Answers.of(desk.put(kind, key(company, ref), dryRun, request));
    }

    @Override
    public ResponseEntity<PostingResult> reverse(
            CompanyKey company, BillingRef ref, ReversalRequest request) {
        SalesCheck.refuseMalformed(request.revision());
        return Answers.of(desk.reverse(key(company, ref), request));
    }

    private DocumentKey key(CompanyKey company, BillingRef ref) {
        return new DocumentKey(company, kind.kind(), ref);
    }
}
