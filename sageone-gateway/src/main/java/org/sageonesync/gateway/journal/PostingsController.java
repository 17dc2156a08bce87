package org.sageonesync.gateway.journal;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Posting;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.runtime.web.ProblemException;
import org.springframework.web.bind.annotation.RestController;

/** Answers what was sent for a document, when, and what SageOne said. */
@RestController
class PostingsController implements Postings {

    private final PostingHistory history;

    PostingsController(PostingHistory history) {
        this.history = history;
    }

    @Override
    public Posting get(CompanyKey company, PostingKind kind, BillingRef ref) {
        var key = new DocumentKey(company, kind, ref);
        return history.of(key)
                .orElseThrow(
                        () ->
                                ProblemException.notFound(
                                        "The journal knows nothing of " + key + "."));
    }
}
