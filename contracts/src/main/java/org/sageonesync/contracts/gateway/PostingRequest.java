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
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record PostingRequest<D>(
        Revision revision,
        D document,
        @Nullable String knownAccountingId,
        @Nullable Lane lane,
        @Nullable Boolean force) {

    public Lane laneOrLive() {
        return lane == null ? Lane.LIVE : lane;
    }

    public boolean isForced() {
        return Boolean.TRUE.equals(force);
    }
}
