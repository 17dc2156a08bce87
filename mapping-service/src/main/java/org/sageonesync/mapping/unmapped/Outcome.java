package org.sageonesync.mapping.unmapped;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.RecordState;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * As much of an {@link org.sageonesync.contracts.outcome.OutcomeRecorded} as matters here, so that
 * a state or a reason that is new to this service is no obstacle.
 */
record Outcome(
        CompanyKey company,
        Entity entity,
        BillingRef id,
        Long sequence,
        String state,
        @Nullable Reason reason,
        Instant at) {

    private static final String A_MAPPING = "mapping:";
    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

    /**
     * @throws IllegalArgumentException if it names a mapping as no service would
     */
    Outcome {
        Objects.requireNonNull(company, "company is missing");
        Objects.requireNonNull(entity, "entity is missing");
        Objects.requireNonNull(id, "id is missing");
        Objects.requireNonNull(sequence, "sequence is missing");
        Objects.requireNonNull(state, "state is missing");
        Objects.requireNonNull(at, "at is missing");
        var key = mapping(state, reason);
        if (key != null && !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("waitingOn must be visible ASCII characters");
        }
    }

    /** The mapping that the record waits for; null if it waits for none. */
    @Nullable String mapping() {
        return mapping(state, reason);
    }

    private static @Nullable String mapping(String state, @Nullable Reason reason) {
        var key = reason == null ? null : reason.waitingOn();
        return RecordState.PARKED.name().equals(state) && key != null && key.startsWith(A_MAPPING)
                ? key
                : null;
    }

    record Reason(@Nullable String waitingOn) {}
}
