package org.sageonesync.gateway.customers;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.CustomerDocument;
import org.sageonesync.contracts.gateway.CustomerPostings;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.posting.Answers;
import org.sageonesync.gateway.posting.Planner;
import org.sageonesync.gateway.posting.Poster;
import org.sageonesync.gateway.posting.Wish;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Customers in the books, by billing's reference. */
@RestController
class CustomersController implements CustomerPostings {

    private final CustomerKind kind;
    private final Poster poster;
    private final Planner planner;

    CustomersController(CustomerKind kind, Poster poster, Planner planner) {
        this.kind = kind;
        this.poster = poster;
        this.planner = planner;
    }

    @Override
    public ResponseEntity<PostingResult> put(
            CompanyKey company,
            BillingRef ref,
            boolean dryRun,
            PostingRequest<CustomerDocument> request) {
        CustomerCheck.refuseMalformed(request);
        var content = CustomerTranslation.content(request.document());
        var wish = Wish.put(kind, key(company, ref), request, content);
        return Answers.of(dryRun ? planner.plan(wish) : poster.post(wish));
    }

    @Override
    public ResponseEntity<PostingResult> reverse(
            CompanyKey company, BillingRef ref, ReversalRequest request) {
        CustomerCheck.refuseMalformed(request.revision());
        return Answers.of(poster.post(Wish.reversal(kind, key(company, ref), request)));
    }

    private DocumentKey key(CompanyKey company, BillingRef ref) {
        return new DocumentKey(company, kind.kind(), ref);
    }
}
