package org.sageonesync.kernel.preview;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;

import tools.jackson.databind.JsonNode;

/**
 * What a resync would do now.
 *
 * @param decision {@code post}, {@code skip}, {@code park}, {@code refuse} or {@code withdraw}
 * @param reason why it would not be posted
 * @param document the document in accounting terms
 * @param change what would happen in the books
 * @param calls SageOne calls it would cost; absent if the gateway has not planned it
 * @param payload the exact body that would be sent to SageOne
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Preview(
        String decision,
        @Nullable Reason reason,
        @Nullable Object document,
        @Nullable Change change,
        @Nullable Integer calls,
        @Nullable JsonNode payload) {

    static Preview notPosted(String decision, Reason reason) {
        return new Preview(decision, reason, null, null, 0, null);
    }
}
