package org.sageonesync.contracts.gateway;

import org.jspecify.annotations.Nullable;

/**
 * "Take it out of the books": an invoice by an allocated credit note, a customer by making it
 * inactive. A document that was never posted stays unposted: its reference refuses lower revisions
 * from then on.
 *
 * @param revision the billing version that no longer wants the document
 * @param knownAccountingId as in {@link PostingRequest}
 * @param lane absent means live
 */
public record ReversalRequest(
        Revision revision, @Nullable String knownAccountingId, @Nullable Lane lane) {

    public Lane laneOrLive() {
        return lane == null ? Lane.LIVE : lane;
    }
}
