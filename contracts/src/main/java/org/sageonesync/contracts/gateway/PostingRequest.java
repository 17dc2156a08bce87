package org.sageonesync.contracts.gateway;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

import org.jspecify.annotations.Nullable;

/**
 * "Make the books show this."
 *
 * @param <D> the document in accounting terms
 * @param knownAccountingId the id under which the caller last knew the document in the books; one
 *     that the journal does not know means that the journal has forgotten, and stops the company
 * @param lane absent means live
 * @param force try again what was refused before with the same content; absent means false
 * @param keepContent where the books show this billing version already, leave the document as it
 *     is, whatever its content is now, and settle its allocations only; for a caller whose own
 *     store may have forgotten what it has posted; absent means false
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record PostingRequest<D>(
        Revision revision,
        D document,
        @Nullable String knownAccountingId,
        @Nullable Lane lane,
        @Nullable Boolean force,
        @Nullable Boolean keepContent) {

    /** A request that does not ask to keep what the books show. */
    public PostingRequest(
            Revision revision,
            D document,
            @Nullable String knownAccountingId,
            @Nullable Lane lane,
            @Nullable Boolean force) {
        this(revision, document, knownAccountingId, lane, force, null);
    }

    public Lane laneOrLive() {
        return lane == null ? Lane.LIVE : lane;
    }

    public boolean isForced() {
        return Boolean.TRUE.equals(force);
    }

    public boolean isKeepingContent() {
        return Boolean.TRUE.equals(keepContent);
    }

    /** The same, leaving what the books show of this billing version as it is. */
    public PostingRequest<D> keepingContent() {
        return new PostingRequest<>(revision, document, knownAccountingId, lane, force, true);
    }
}
