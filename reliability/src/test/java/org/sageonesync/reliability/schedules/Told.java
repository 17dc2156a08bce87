package org.sageonesync.reliability.schedules;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;

import java.util.Objects;

/**
 * Where a service says that a record stands.
 *
 * @param due whether it is looked at again by itself
 */
record Told(
        RecordId key,
        long version,
        RecordState state,
        @Nullable ReasonCode reason,
        @Nullable String why,
        boolean due) {

    static Told of(Readable row) {
        var code = row.get("reason_code", String.class);
        return new Told(
                new RecordId(Entity.named(text(row, "entity")), text(row, "id")),
                Objects.requireNonNull(row.get("version", Long.class)),
                RecordState.valueOf(text(row, "state")),
                code == null ? null : ReasonCode.named(code),
                row.get("reason_message", String.class),
                row.get("next_attempt_at", Object.class) != null);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    boolean is(RecordState wanted, @Nullable ReasonCode code) {
        return state == wanted && reason == code;
    }

    String inShort() {
        return version + " " + state + " " + reason;
    }

    boolean isSettled() {
        return !due && state != RecordState.PENDING && state != RecordState.UNCERTAIN;
    }
}
