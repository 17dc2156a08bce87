package org.sageonesync.gateway.journal;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.Revision;

import java.time.Duration;

/**
 * "I want to post this."
 *
 * @param seen the row as it was when the decision was taken; null: there was none
 * @param name the name to reserve; null where the kind has none, or it does not change
 * @param lease how long nobody else may take the claim over
 */
public record ClaimRequest(
        DocumentKey key,
        @Nullable JournalRow seen,
        Intent intent,
        Revision revision,
        String hash,
        @Nullable NameRequest name,
        Duration lease) {}
