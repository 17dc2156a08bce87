package org.sageonesync.kernel.records;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.kernel.record.RecordKey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A billing record and where it stands.
 *
 * @param version the newest good version from billing
 * @param postedVersion the version that the books show; absent if it was never posted
 * @param text what it is found by
 * @param nextAttemptAt when it is looked at again by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordView(
        String company,
        String entity,
        String id,
        long version,
        RecordState state,
        @Nullable Reason reason,
        @Nullable Change change,
        @Nullable String accountingId,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        String text,
        @Nullable Long postedVersion,
        Instant receivedAt,
        Instant changedAt,
        @Nullable Instant nextAttemptAt) {

    static final String COLUMNS =
            """
            company, entity, id, version, state, reason_code, reason_message, waiting_on, change,
            accounting_id, document_number, document_date, search_text, posted_version, received_at,
            changed_at, next_attempt_at
            """;

    static RecordView of(Readable row) {
        var key = RecordKey.of(row);
        return new RecordView(
                key.company().value(),
                key.entity().wireName(),
                key.id().value(),
                Objects.requireNonNull(row.get("version", Long.class)),
                RecordState.valueOf(Objects.requireNonNull(row.get("state", String.class))),
                reason(row),
                change(row),
                row.get("accounting_id", String.class),
                row.get("document_number", String.class),
                row.get("document_date", LocalDate.class),
                Objects.requireNonNull(row.get("search_text", String.class)),
                row.get("posted_version", Long.class),
                Objects.requireNonNull(instant(row, "received_at")),
                Objects.requireNonNull(instant(row, "changed_at")),
                instant(row, "next_attempt_at"));
    }

    RecordKey key() {
        return new RecordKey(new CompanyKey(company), Entity.named(entity), new BillingRef(id));
    }

    static @Nullable Reason reason(Readable row) {
        var code = row.get("reason_code", String.class);
        var message = row.get("reason_message", String.class);
        return code == null
                ? null
                : new Reason(
                        ReasonCode.named(code),
                        message == null ? "" : message,
                        row.get("waiting_on", String.class));
    }

    static @Nullable Change change(Readable row) {
        var change = row.get("change", String.class);
        return change == null ? null : Change.valueOf(change);
    }

    static @Nullable Instant instant(Readable row, String column) {
        var at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
