package org.sageonesync.gateway.journal;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

/**
 * The documents whose outcome nobody knows, and what look-ups find out about them. A finding counts
 * only while the row is as it was when the look-up began.
 */
@Component
public final class UncertainRows {

    private static final Reason SENDER_GONE =
            Reason.of(
                    ReasonCode.OUTCOME_UNKNOWN,
                    "The gateway was interrupted while SageOne worked on this; it is being looked up.");

    private final Database database;

    UncertainRows(Database database) {
        this.database = database;
    }

    /**
     * Gives up waiting for senders that had the longest possible time and wrote no result.
     *
     * @return how many
     */
    public long giveUpOnSilentSenders() {
        return database.sql(UncertainSql.GIVE_UP)
                .bind("reason_code", SENDER_GONE.code().wireName())
                .bind("reason_message", SENDER_GONE.message())
                .update();
    }

    /**
     * The company's uncertain documents of a kind, those that are due first, 200 at most: every
     * creation, since one list settles all, but of the changes, each of which costs a call of its
     * own, only those that are due.
     *
     * @param settle how long SageOne may take to show what it was sent
     */
    public List<UncertainRow> of(CompanyKey company, PostingKind kind, Duration settle) {
        return database.sql(UncertainSql.ROWS)
                .bind("company", company.value())
                .bind("kind", kind.wireName())
                .bind("settle_ms", settle.toMillis())
                .list(UncertainRows::row);
    }

    /**
     * The posting was done: the document is there, or was deleted as it should.
     *
     * @param number empty: as before
     * @return false: the row has changed since the look-up began, or another one has the document
     */
    public boolean found(UncertainRow row, long accountingId, String number) {
        return row.bind(database.sql(UncertainSql.FOUND))
                        .bind("id", accountingId)
                        .bind("number", number)
                        .bind("goal", row.intent().goal())
                        .bind("kept_key", NormalName.of(number).value())
                        .one(result -> Column.number(result, "changed"))
                == 1;
    }

    /** It is there, but not as it should be: a person must act. */
    public boolean conflict(UncertainRow row, long accountingId, Reason reason) {
        return row.bind(database.sql(UncertainSql.CONFLICT))
                        .bind("id", accountingId)
                        .bind("reason_code", reason.code().wireName())
                        .bind("reason_message", reason.message())
                        .update()
                == 1;
    }

    /** It was never done: it may be posted again. */
    public boolean absent(UncertainRow row) {
        return row.bind(database.sql(UncertainSql.ABSENT)).update() == 1;
    }

    /**
     * It was not found by a conclusive look-up, which alone proves nothing yet.
     *
     * @param settle the next look-up is not before this time after the request could last have left
     * @param pause nor before this time from now
     */
    public boolean notFoundYet(UncertainRow row, Duration settle, Duration pause) {
        return row.bind(database.sql(UncertainSql.NOT_FOUND_YET))
                        .bind("settle_ms", settle.toMillis())
                        .bind("pause_ms", pause.toMillis())
                        .update()
                == 1;
    }

    /** The look-up itself failed, which says nothing. The pause doubles with every failure. */
    public void lookUpFailed(UncertainRow row, Duration first, Duration longest, Duration atLeast) {
        row.bind(database.sql(UncertainSql.LOOK_UP_FAILED))
                .bind("first_ms", first.toMillis())
                .bind("longest_ms", longest.toMillis())
                .bind("at_least_ms", atLeast.toMillis())
                .update();
    }

    private static UncertainRow row(Readable row) {
        return new UncertainRow(
                new DocumentKey(
                        new CompanyKey(Column.text(row, "company")),
                        PostingKind.named(Column.text(row, "kind")),
                        new BillingRef(Column.text(row, "ref"))),
                Column.integer(row, "generation"),
                Column.number(row, "fence"),
                Intent.valueOf(Column.text(row, "intent")),
                Column.number(row, "watermark"),
                row.get("accounting_id", Long.class),
                Column.text(row, "sent_text"),
                Duration.ofMillis(Column.number(row, "age_ms")),
                Column.flag(row, "settle_time_passed"),
                Column.integer(row, "empty_look_ups"));
    }
}
