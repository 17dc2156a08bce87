package org.sageonesync.gateway.reconciliation;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.gateway.sweep.Sweep;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the journal and a sweep's sights say of the same things, where that may differ. */
@Component
final class Pairs {

    private final Database database;

    Pairs(Database database) {
        this.database = database;
    }

    /** A document that bears our key, and of which the journal knows nothing. */
    record Extra(PostingKind kind, BillingRef ref, int generation, Found found, boolean underWay) {}

    /** A customer whose balance its documents do not explain. */
    record Balance(
            @Nullable BillingRef ref,
            int generation,
            Found customer,
            Money documents,
            boolean underWay) {}

    /** A document of ours that no list has shown. */
    record Absent(PostingKind kind, long id, long customer) {}

    /** 200 at most, after this one. */
    List<Pair> after(Sweep sweep, @Nullable Pair last) {
        return of(PairSql.PAIRS, sweep)
                .bind("all", sweep.readsAll())
                .bind("kind", last == null ? "" : last.posted().kind().wireName())
                .bind("ref", last == null ? "" : last.posted().ref().value())
                .bind("generation", last == null ? 0 : last.posted().generation())
                .list(row -> new Pair(posted(row), found(row, "s_"), found(row, "t_"), busy(row)));
    }

    List<Extra> extras(Sweep sweep, @Nullable Extra last) {
        return of(PairSql.EXTRA, sweep)
                .bind("kind", last == null ? "" : last.kind().wireName())
                .bind("id", last == null ? 0L : last.found().id())
                .list(
                        row ->
                                new Extra(
                                        kind(row),
                                        new BillingRef(Column.text(row, "ref")),
                                        Column.integer(row, "generation"),
                                        sure(row),
                                        busy(row)));
    }

    /** With the document that was entered by hand as the one that is found. */
    List<Pair> enteredTwice(Sweep sweep, @Nullable Pair last) {
        var found = last == null ? null : last.found();
        return of(PairSql.ENTERED_TWICE, sweep)
                .bind("kind", last == null ? "" : last.posted().kind().wireName())
                .bind("id", found == null ? 0L : found.id())
                .list(row -> new Pair(posted(row), sure(row), null, busy(row)));
    }

    /** With the foreign credit note as what is found; 200 at most, those that fit best first. */
    List<Pair> reversed(Sweep sweep) {
        return of(PairSql.REVERSED, sweep)
                .list(row -> new Pair(posted(row), sure(row), null, busy(row)));
    }

    List<Balance> balances(Sweep sweep, @Nullable Balance last) {
        return of(PairSql.BALANCES, sweep)
                .bind("all", sweep.readsAll())
                .bind("id", last == null ? 0L : last.customer().id())
                .list(Pairs::balance);
    }

    /** The next one to look for; empty: all have been seen, or are known to be gone. */
    Optional<Absent> absent(Sweep sweep) {
        return of(PairSql.ABSENT, sweep)
                .first(
                        row ->
                                new Absent(
                                        kind(row),
                                        Column.number(row, "accounting_id"),
                                        Column.number(row, "books_customer")));
    }

    /** How much was compared, and how many documents are not billing's. */
    Counts counts(Sweep sweep) {
        return of(PairSql.COUNTS, sweep)
                .one(
                        row ->
                                new Counts(
                                        Column.number(row, "compared"),
                                        Column.number(row, "foreigners")));
    }

    record Counts(long compared, long foreign) {}

    private Statement of(String sql, Sweep sweep) {
        return database.sql(sql).bind("sweep", sweep.id()).bind("company", sweep.company().value());
    }

    private static Balance balance(Readable row) {
        var ref = row.get("ref", String.class);
        return new Balance(
                ref == null ? null : new BillingRef(ref),
                Column.integer(row, "generation"),
                sure(row),
                Objects.requireNonNull(money(row, "documents")),
                busy(row));
    }

    private static Posted posted(Readable row) {
        return new Posted(
                kind(row),
                new BillingRef(Column.text(row, "ref")),
                Column.integer(row, "generation"),
                Column.number(row, "accounting_id"),
                row.get("document_number", String.class),
                row.get("books_customer", Long.class),
                row.get("books_date", LocalDate.class),
                money(row, "books_total"),
                money(row, "books_exclusive"),
                row.get("books_reference", String.class),
                money(row, "unallocated"),
                Objects.requireNonNull(money(row, "allocated")));
    }

    private static Found sure(Readable row) {
        return Objects.requireNonNull(found(row, "s_"));
    }

    private static @Nullable Found found(Readable row, String prefix) {
        var id = row.get(prefix + "id", Long.class);
        return id == null
                ? null
                : new Found(
                        id,
                        Column.number(row, prefix + "customer"),
                        Column.text(row, prefix + "number"),
                        row.get(prefix + "dated", LocalDate.class),
                        money(row, prefix + "total"),
                        money(row, prefix + "exclusive"),
                        money(row, prefix + "open"),
                        Column.text(row, prefix + "reference"));
    }

    private static PostingKind kind(Readable row) {
        return PostingKind.named(Column.text(row, "kind"));
    }

    private static boolean busy(Readable row) {
        return Column.flag(row, "under_way");
    }

    private static @Nullable Money money(Readable row, String column) {
        var amount = row.get(column, BigDecimal.class);
        return amount == null ? null : new Money(amount);
    }
}
