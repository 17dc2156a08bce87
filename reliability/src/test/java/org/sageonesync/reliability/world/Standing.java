package org.sageonesync.reliability.world;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.RecordState;

import java.util.Objects;

/** Where a billing record stands. */
public record Standing(
        CompanyKey company,
        Entity entity,
        String id,
        long version,
        RecordState state,
        @Nullable String reason,
        @Nullable String message,
        @Nullable String change,
        @Nullable String accountingId,
        @Nullable String documentNumber,
        boolean due) {

    static final String COLUMNS =
            """
            company, entity, id, version, state, reason_code, reason_message, change, accounting_id,
            document_number, next_attempt_at is not null as due
            """;

    static Standing of(Readable row) {
        return new Standing(
                new CompanyKey(text(row, "company")),
                Entity.named(text(row, "entity")),
                text(row, "id"),
                Objects.requireNonNull(row.get("version", Long.class)),
                RecordState.valueOf(text(row, "state")),
                row.get("reason_code", String.class),
                row.get("reason_message", String.class),
                row.get("change", String.class),
                row.get("accounting_id", String.class),
                row.get("document_number", String.class),
                Boolean.TRUE.equals(row.get("due", Boolean.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
