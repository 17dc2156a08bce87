package org.sageonesync.gateway.allocations;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.posting.PostingSettings;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * The allocations whose outcome nobody knows, and what look-ups find out about them. A finding
 * counts only while the row is as it was when the look-up began.
 */
@Component
final class UncertainAllocations {

    private final Database database;
    private final PostingSettings settings;

    UncertainAllocations(Database database, PostingSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Companies with a look-up that is due and that nobody is making, 200 at most. */
    List<CompanyKey> due() {
        return database.sql(UncertainSql.DUE)
                .bind("lease_kind", PostingKind.ALLOCATION.wireName())
                .list(row -> new CompanyKey(Column.text(row, "company")));
    }

    /** The company's uncertain allocations that are due, 200 at most. */
    List<UncertainAllocation> of(CompanyKey company) {
        return database.sql(UncertainSql.ROWS)
                .bind("company", company.value())
                .bind("settle_ms", settings.settle().toMillis())
                .list(UncertainAllocations::row);
    }

    /** It was made, or taken away, as it should. */
    boolean done(UncertainAllocation row) {
        return settled(row, row.intent().goal(), null, row.after());
    }

    /** The request was never done, and may be made again. */
    boolean neverDone(UncertainAllocation row) {
        return settled(row, row.intent().start(), null, row.before());
    }

    /** A person must act. */
    boolean conflict(UncertainAllocation row, Reason reason) {
        return settled(row, AllocationState.REJECTED, reason, null);
    }

    /** The source is as it was before, which alone proves nothing yet. */
    void notDoneYet(UncertainAllocation row) {
        row.bind(database.sql(UncertainSql.NOT_DONE_YET))
                .bind("settle_ms", settings.settle().toMillis())
                .bind("pause_ms", settings.lookUpPause().toMillis())
                .update();
    }

    /** The look-up itself failed, which says nothing. The pause doubles with every failure. */
    void lookUpFailed(UncertainAllocation row, Duration atLeast) {
        row.bind(database.sql(UncertainSql.LOOK_UP_FAILED))
                .bind("first_ms", settings.lookUpPause().toMillis())
                .bind("longest_ms", settings.longestLookUpPause().toMillis())
                .bind("at_least_ms", atLeast.toMillis())
                .update();
    }

    private boolean settled(
            UncertainAllocation row,
            AllocationState state,
            @Nullable Reason reason,
            @Nullable Money unallocated) {
        return row.bind(database.sql(UncertainSql.SETTLED))
                        .bind("state", state.name())
                        .bind(
                                "reason_code",
                                reason == null ? null : reason.code().wireName(),
                                String.class)
                        .bind(
                                "reason_message",
                                reason == null ? null : reason.message(),
                                String.class)
                        .bind("unallocated", AllocationTable.amount(unallocated), BigDecimal.class)
                        .one(result -> Column.number(result, "changed"))
                == 1;
    }

    private static UncertainAllocation row(Readable row) {
        var key =
                new DocumentKey(
                        new CompanyKey(Column.text(row, "company")),
                        PostingKind.named(Column.text(row, "source_kind")),
                        new BillingRef(Column.text(row, "source_ref")));
        var source =
                new Source(
                        key,
                        Column.integer(row, "source_generation"),
                        Column.number(row, "source_id"));
        return new UncertainAllocation(
                source,
                Column.text(row, "invoice_ref"),
                Column.number(row, "invoice_id"),
                AllocationRow.money(row, "amount"),
                AllocationIntent.valueOf(Column.text(row, "intent")),
                Column.number(row, "fence"),
                AllocationRow.money(row, "unallocated_before"),
                Duration.ofMillis(Column.number(row, "age_ms")),
                Column.flag(row, "settle_time_passed"),
                Column.integer(row, "untouched_look_ups"));
    }
}
