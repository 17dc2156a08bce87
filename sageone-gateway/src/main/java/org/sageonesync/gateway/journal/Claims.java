package org.sageonesync.gateway.journal;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the holder of a claim does, step by step. Each step is one statement, and is done only while
 * the claim holds ({@link Claim#HOLDS}).
 */
@Component
public final class Claims {

    private final Database database;

    Claims(Database database) {
        this.database = database;
    }

    /**
     * Takes the document, raises its fence, notes the watermark and reserves the name, all at once.
     *
     * @return empty: the row has changed since it was read
     */
    public Optional<Claim> take(ClaimRequest request) {
        var statement = request.key().bind(database.sql(ClaimSql.TAKE));
        statement = Journal.wish(statement, request.revision(), request.hash());
        statement = Journal.seen(statement, request.seen());
        statement = names(statement, request.name());
        return statement
                .bind("intent", request.intent())
                .bind("lease_ms", request.lease().toMillis())
                .first(
                        row ->
                                new Claim(
                                        request.key(),
                                        Column.integer(row, "generation"),
                                        Column.number(row, "fence"),
                                        request.intent(),
                                        request.revision(),
                                        request.hash(),
                                        row.get("accounting_id", Long.class),
                                        row.get("name", String.class)));
    }

    /**
     * Keeps others from taking over a claim that has sent nothing yet.
     *
     * @return false: the claim no longer holds
     */
    public boolean renew(Claim claim, Duration lease) {
        return claim.bind(database.sql(ClaimSql.RENEW)).bind("lease_ms", lease.toMillis()).update()
                == 1;
    }

    /** The request was refused: nothing is under way any more, and the claim has time again. */
    public boolean refused(Claim claim, Duration lease) {
        return claim.bind(database.sql(ClaimSql.REFUSED))
                        .bind("lease_ms", lease.toMillis())
                        .update()
                == 1;
    }

    /**
     * Writes down that the request is about to be sent; the last thing before it is.
     *
     * @param sent our fields, to compare with when the outcome is unknown
     * @return false: the claim no longer holds, and nothing may be sent
     */
    public boolean aboutToSend(Claim claim, String call, JsonNode sent, CallTimes times) {
        return claim.bind(database.sql(ClaimSql.ABOUT_TO_SEND))
                        .bind("call", call)
                        .bind("sent", sent.toString())
                        .bind("departure_ms", times.departure().toMillis())
                        .bind("longest_ms", times.longest().toMillis())
                        .one(row -> Column.number(row, "changed"))
                == 1;
    }

    /**
     * Writes down how the claim ended.
     *
     * @return false: the claim no longer holds; what the reply says is evidence, see {@link
     *     #lateReply}
     */
    public boolean settle(Claim claim, Settlement settlement, Exchange exchange) {
        var statement = exchange.bind(claim.bind(database.sql(ClaimSql.SETTLE)));
        statement = outcome(statement, claim.hash(), settlement);
        return reason(statement, settlement)
                        .bind("state", settlement.state())
                        .bind("kept_key", nameKey(claim), String.class)
                        .bind("last_possible", settlement.lastPossible(), Instant.class)
                        .bind("unallocated", amount(settlement.unallocated()), BigDecimal.class)
                        .one(row -> Column.number(row, "changed"))
                == 1;
    }

    /**
     * Keeps a reply that came after somebody else took the row over. If it tells of a document that
     * the journal does not know, the row learns its id, so that nobody posts it again; if the
     * journal knows another one, both are named as duplicates. A document with a reason is not as
     * it should be, so its content does not count as known.
     *
     * @return the row's state from now on; empty: the reply told nothing new
     */
    public Optional<JournalState> lateReply(Claim claim, Exchange exchange, Settlement told) {
        var statement = exchange.bind(claim.bind(database.sql(ClaimSql.LATE_REPLY)));
        return outcome(statement, told.reason() == null ? claim.hash() : "", told)
                .first(row -> JournalState.valueOf(Column.text(row, "state")));
    }

    /**
     * Gives the plain name up for the one with its suffix.
     *
     * @return false: it may not, that one belongs to another record, or the plain one was not the
     *     claim's
     */
    public boolean preferSuffix(Claim claim, NameRequest name) {
        var suffixedKey = name.suffixedKey();
        if (suffixedKey == null) {
            return false;
        }
        var statement = claim.key().bind(database.sql(ClaimSql.PREFER_SUFFIX));
        return statement
                        .bind("plain_key", name.plainKey())
                        .bind("suffixed_key", suffixedKey)
                        .update()
                == 1;
    }

    private static Statement names(Statement statement, @Nullable NameRequest name) {
        return statement
                .bind("plain", name == null ? null : name.plain(), String.class)
                .bind("plain_key", name == null ? null : name.plainKey(), String.class)
                .bind("suffixed", name == null ? null : name.suffixed(), String.class)
                .bind("suffixed_key", name == null ? null : name.suffixedKey(), String.class);
    }

    private static Statement outcome(Statement statement, String hash, Settlement told) {
        return statement
                .bind("hash", hash)
                .bind("id", told.accountingId(), Long.class)
                .bind("number", told.documentNumber(), String.class);
    }

    private static @Nullable String nameKey(Claim claim) {
        return claim.name() == null ? null : NormalName.of(claim.name()).value();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static Statement reason(Statement statement, Settlement settlement) {
        var reason = settlement.reason();
        return statement
                .bind("reason_code", reason == null ? null : reason.code().wireName(), String.class)
                .bind("reason_message", reason == null ? null : reason.message(), String.class)
                .bind(
                        "reason_waiting_on",
                        reason == null ? null : reason.waitingOn(),
                        String.class);
    }
}
