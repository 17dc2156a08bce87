package org.sageonesync.kernel.rules;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;

import java.util.List;

/**
 * The gateway's interface for one kind of document. Calls block their virtual thread and throw
 * {@link org.sageonesync.runtime.http.RemoteUnavailable} or {@link
 * org.sageonesync.runtime.http.RemoteProblem} where there is no result. All are idempotent.
 *
 * @param <D> the document in accounting terms
 */
public interface Books<D> {

    /** The kind under which the posting journal knows the document. */
    PostingKind kind();

    /** Everywhere in the posting journal where the document may be, the likeliest first. */
    default List<Place> places(BillingRef ref) {
        return List.of(new Place(kind(), ref));
    }

    /** Makes the books show the document; {@code dryRun} plans and sends nothing. */
    PostingResult put(
            CompanyKey company, BillingRef ref, boolean dryRun, PostingRequest<D> request);

    /** Takes the document out of the books. */
    PostingResult reverse(CompanyKey company, BillingRef ref, ReversalRequest request);
}
