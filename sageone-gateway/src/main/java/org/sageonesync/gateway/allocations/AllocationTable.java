package org.sageonesync.gateway.allocations;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.CallTimes;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The allocations' rows, and what the holder of a claim on one does, step by step. */
@Component
final class AllocationTable {

    private final Database database;

    AllocationTable(Database database) {
        this.database = database;
    }

    /** What is known of the source's allocations. */
    List<AllocationRow> of(Source source) {
        return source.bind(database.sql(AllocationSql.OF_SOURCE)).list(AllocationRow::of);
    }

    /** Gives up waiting for those who had their time. */
    void giveUpOnSilentSenders() {
        var reason = AllocationSentences.SENDER_GONE;
        database.sql(AllocationSql.GIVE_UP)
                .bind("reason_code", reason.code().wireName())
                .bind("reason_message", reason.message())
                .update();
    }

    /**
     * Takes an allocation that is not in the books.
     *
     * @param seen the source's row in the journal, as it was when the decision was taken
     * @return empty: the source has changed, or another allocation of it is under way
     */
    Optional<AllocationClaim> take(
            Mandate mandate, JournalRow seen, Target target, Duration lease) {
        return take(AllocationSql.TAKE, mandate, seen, target)
                .bind("invoice_ref", target.invoice().value())
                .bind("invoice_generation", target.generation())
                .bind("lease_ms", lease.toMillis())
                .first(row -> claim(row, mandate.source(), target, null));
    }

    /**
     * Takes an allocation that is in the books, to take it away.
     *
     * @param booksId its id in SageOne
     */
    Optional<AllocationClaim> takeAway(
            Mandate mandate, JournalRow seen, Target target, long booksId, Duration lease) {
        return take(AllocationSql.TAKE_AWAY, mandate, seen, target)
                .bind("books_id", booksId)
                .bind("lease_ms", lease.toMillis())
                .first(row -> claim(row, mandate.source(), target, booksId));
    }

    private Statement take(String sql, Mandate mandate, JournalRow seen, Target target) {
        var source = mandate.source();
        return source.key()
                .bind(database.sql(sql))
                .bind("generation", source.generation())
                .bind("source_id", source.id())
                .bind("seen_fence", seen.fence())
                .bind("seen_state", seen.state().name())
                .bind("held", mandate.held() != null)
                .bind("invoice_id", target.id())
                .bind("amount", target.amount().amount());
    }

    private static AllocationClaim claim(
            Readable row, Source source, Target target, @Nullable Long booksId) {
        return new AllocationClaim(
                source,
                target,
                booksId == null ? AllocationIntent.MAKE : AllocationIntent.REMOVE,
                booksId,
                Column.number(row, "fence"),
                money(row.get("unallocated", BigDecimal.class)));
    }

    /** Keeps others from giving up a claim that has sent nothing yet. */
    void renew(AllocationClaim claim, Duration lease) {
        claim.bind(database.sql(AllocationSql.RENEW)).bind("lease_ms", lease.toMillis()).update();
    }

    /**
     * Writes down that the request is about to be sent; the last thing before it is.
     *
     * @return false: the claim no longer holds, and nothing may be sent
     */
    boolean aboutToSend(AllocationClaim claim, String call, CallTimes times) {
        return attempt(claim, AllocationSql.ABOUT_TO_SEND)
                        .bind("before", amount(claim.before()), BigDecimal.class)
                        .bind("call", call)
                        .bind("departure_ms", times.departure().toMillis())
                        .bind("longest_ms", times.longest().toMillis())
                        .one(row -> Column.number(row, "changed"))
                == 1;
    }

    /**
     * Writes down how the claim ended.
     *
     * @param unallocated what is unallocated of the source now; null: not known
     * @return false: the claim no longer holds; the exchange is remembered all the same
     */
    boolean settle(AllocationClaim claim, Ending ending, @Nullable Money unallocated) {
        var statement = ending.exchange().bind(attempt(claim, AllocationSql.SETTLE));
        return reason(statement, ending.reason())
                        .bind("state", ending.state().name())
                        .bind("books_id", ending.booksId(), Long.class)
                        .bind("unallocated", amount(unallocated), BigDecimal.class)
                        .bind("last_possible", ending.lastPossible(), Instant.class)
                        .one(row -> Column.number(row, "changed"))
                == 1;
    }

    /** Learns from a reply that says "done" although somebody else took the row over. */
    void doneLate(AllocationClaim claim, Ending ending) {
        if (claim.intent() == AllocationIntent.REMOVE) {
            claim.source()
                    .bind(database.sql(AllocationSql.TAKEN_AWAY_LATE))
                    .bind("invoice_id", claim.target().id())
                    .bind("books_id", claim.booksId(), Long.class)
                    .update();
            return;
        }
        var late = claim.bind(database.sql(AllocationSql.MADE_LATE));
        reason(late, AllocationSentences.perhapsTwice(claim))
                .bind("books_id", ending.booksId(), Long.class)
                .update();
    }

    /** Writes down an allocation that only SageOne's list knew. */
    void learn(Source source, ListedAllocation listed) {
        source.bind(database.sql(AllocationSql.LEARN))
                .bind("ref", source.key().ref().value())
                .bind("generation", source.generation())
                .bind("invoice_id", listed.invoiceId())
                .bind("unknown_ref", "SageOne:" + listed.invoiceId())
                .bind("amount", listed.amount().amount())
                .bind("books_id", listed.id())
                .update();
    }

    private Statement attempt(AllocationClaim claim, String sql) {
        var key = claim.source().key();
        return claim.bind(database.sql(sql))
                .bind("ref", key.ref().value())
                .bind("generation", claim.source().generation());
    }

    private static Statement reason(Statement statement, @Nullable Reason reason) {
        return statement
                .bind("reason_code", reason == null ? null : reason.code().wireName(), String.class)
                .bind("reason_message", reason == null ? null : reason.message(), String.class);
    }

    static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }

    static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
