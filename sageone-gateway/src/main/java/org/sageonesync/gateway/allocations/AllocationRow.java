package org.sageonesync.gateway.allocations;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Column;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What is known of an allocation.
 *
 * @param invoice billing's reference of the invoice
 * @param remaining of CLAIMED, SENDING and UNCERTAIN: until something should have changed
 */
record AllocationRow(
        String invoice,
        long invoiceId,
        Money amount,
        AllocationState state,
        @Nullable Reason reason,
        @Nullable Instant uncertainSince,
        Duration remaining) {

    static final String COLUMNS =
            """
            invoice_ref, invoice_id, amount, state, reason_code, reason_message,
            null::text as reason_waiting_on, uncertain_since,
            coalesce(ceil(extract(epoch from case state when 'CLAIMED' then claimed_until
                when 'SENDING' then over_by when 'UNCERTAIN' then next_look_up_at end
                - clock_timestamp()) * 1000), 0)::bigint as wait_ms
            """;

    static AllocationRow of(Readable row) {
        return new AllocationRow(
                Column.text(row, "invoice_ref"),
                Column.number(row, "invoice_id"),
                money(row, "amount"),
                AllocationState.valueOf(Column.text(row, "state")),
                Column.reason(row),
                row.get("uncertain_since", Instant.class),
                Duration.ofMillis(Math.max(0, Column.number(row, "wait_ms"))));
    }

    static Money money(Readable row, String column) {
        return new Money(Objects.requireNonNull(row.get(column, BigDecimal.class), column));
    }

    boolean is(AllocationState wanted) {
        return state == wanted;
    }

    /** Whether its holder had its time. */
    boolean isOverdue() {
        return (is(AllocationState.CLAIMED) || is(AllocationState.SENDING)) && remaining.isZero();
    }

    /** Whether a person must say what is in the books. */
    boolean isInConflict() {
        return is(AllocationState.REJECTED)
                && reason != null
                && reason.code() == ReasonCode.ALLOCATION_CONFLICT;
    }

    /** Whether it is about this invoice, in this amount. */
    boolean is(Target target) {
        return invoiceId == target.id() && amount.equals(target.amount());
    }
}
