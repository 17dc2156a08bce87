package org.sageonesync.gateway.journal;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.runtime.database.Statement;

/**
 * The right to post one document, for as long as the journal's row bears this fence.
 *
 * @param hash of the content that is to be posted
 * @param accountingId the document in the books; null for {@link Intent#CREATE}
 * @param name the name that is reserved for it; null where the kind has none, or where both the
 *     name and the name with its suffix belong to others
 */
public record Claim(
        DocumentKey key,
        int generation,
        long fence,
        Intent intent,
        Revision revision,
        String hash,
        @Nullable Long accountingId,
        @Nullable String name) {

    /**
     * The one place that says when a claim still holds. Whoever took the row over, or settled it,
     * has raised the fence.
     */
    static final String HOLDS =
            """
            company = :company and kind = :kind and ref = :ref and generation = :generation
            and fence = :fence
            """;

    Statement bind(Statement statement) {
        return key.bind(statement).bind("generation", generation).bind("fence", fence);
    }
}
