package org.sageonesync.kernel.dispatch;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the books have of a record.
 *
 * @param unsettled whether the gateway has been asked since for something else, and its answer was
 *     not heard, or not final: the books may show that by now
 */
record Posted(
        @Nullable Long version,
        @Nullable Long settings,
        @Nullable String hash,
        @Nullable String accountingId,
        @Nullable String documentNumber,
        @Nullable String rejectedHash,
        @Nullable Reason rejection,
        boolean unsettled) {

    private static final String REVERSED = "reversed";

    boolean show(String documentHash) {
        return !unsettled && documentHash.equals(hash);
    }

    /** By what a person finds it in the books. */
    String name() {
        return documentNumber == null ? "id " + accountingId : documentNumber;
    }

    boolean areKnownToHold() {
        return hash != null && !REVERSED.equals(hash);
    }

    boolean areKnownToHaveReversed(long recordVersion) {
        return !unsettled && REVERSED.equals(hash) && version != null && version == recordVersion;
    }

    Optional<Reason> rejectionOf(String documentHash) {
        return documentHash.equals(rejectedHash)
                ? Optional.ofNullable(rejection)
                : Optional.empty();
    }

    static Posted of(Readable row) {
        return new Posted(
                row.get("posted_version", Long.class),
                row.get("posted_settings", Long.class),
                row.get("posted_hash", String.class),
                row.get("accounting_id", String.class),
                row.get("document_number", String.class),
                row.get("rejected_hash", String.class),
                rejection(row),
                Boolean.TRUE.equals(row.get("unsettled", Boolean.class)));
    }

    /** A code that a newer version has written is as if nothing were known; it is tried again. */
    private static @Nullable Reason rejection(Readable row) {
        var code = row.get("rejected_code", String.class);
        var message = row.get("rejected_message", String.class);
        return message == null
                ? null
                : Arrays.stream(ReasonCode.values())
                        .filter(known -> known.wireName().equals(code))
                        .findFirst()
                        .map(known -> Reason.of(known, message))
                        .orElse(null);
    }
}
