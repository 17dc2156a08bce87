package org.sageonesync.gateway.allocations;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Column;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an allocation.
 *
 * @param invoice billing's reference of the invoice
 * @param generation the invoice's life
 * @param booksId SageOne's id of the allocation; null: not known
 * @param intent what was last under way for it
 * @param remaining of CLAIMED, SENDING and UNCERTAIN: until something should have changed
 */
record AllocationRow(
        String invoice,
        int generation,
        long invoiceId,
        @Nullable Long booksId,
        Money amount,
        AllocationState state,
        AllocationIntent intent,
        @Nullable Reason reason,
        @Nullable Instant uncertainSince,
        Duration remaining) {

    static final String COLUMNS =
            """
            books_id, invoice_generation, invoice_ref, invoice_id, amount, state, intent, reason_code, reason_message,
            null::text as reason_waiting_on, uncertain_since,
            coalesce(ceil(extract(epoch from case state when 'CLAIMED' then claimed_until
                when 'SENDING' then over_by when 'UNCERTAIN' then next_look_up_at end
                - clock_timestamp()) * 1000), 0)::bigint as wait_ms
            """;

    static AllocationRow of(Readable row) {
        return new AllocationRow(
                Column.text(row, "invoice_ref"),
                Column.integer(row, "invoice_generation"),
                Column.number(row, "invoice_id"),
                row.get("books_id", Long.class),
                money(row, "amount"),
                AllocationState.valueOf(Column.text(row, "state")),
                AllocationIntent.valueOf(Column.text(row, "intent")),
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

    /** Whether it was in the books until it was taken away from here. */
    boolean isTakenAway() {
        return is(AllocationState.OPEN) && intent == AllocationIntent.REMOVE;
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

    /** Those that are in the books. */
    static List<AllocationRow> made(List<AllocationRow> rows) {
        return rows.stream().filter(row -> row.is(AllocationState.POSTED)).toList();
    }

    /** Those that are not wanted so. */
    static List<AllocationRow> unwanted(List<AllocationRow> rows, List<Target> wanted) {
        return rows.stream().filter(row -> wanted.stream().noneMatch(row::is)).toList();
    }

    static Money sum(List<AllocationRow> rows) {
        return rows.stream().map(AllocationRow::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Why SageOne refused to take it away; empty: it did not. */
    Optional<Reason> whyKept() {
        return Optional.ofNullable(reason)
                .filter(_ -> is(AllocationState.POSTED))
                .filter(
                        it ->
                                it.code() == ReasonCode.ALLOCATION_REFUSED
                                        || it.code() == ReasonCode.ACCESS_DENIED);
    }

    /** What is taken away with it. */
    Target target() {
        return new Target(new BillingRef(invoice), generation, invoiceId, amount, false);
    }

    /** Whether it is about this invoice, in this amount. */
    boolean is(Target target) {
        return invoiceId == target.id() && amount.equals(target.amount());
    }
}
