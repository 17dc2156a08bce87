package org.sageonesync.gateway.rebuild;

import io.r2dbc.spi.Readable;

import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.journal.Column;
import org.sageonesync.gateway.journal.NormalName;
import org.sageonesync.gateway.sweep.Sweep;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.database.Statement;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Function;

/** Writes what SageOne shows under our keys into the journal. Each step may be done twice. */
@Component
final class RebuiltJournal {

    private final Database database;

    RebuiltJournal(Database database) {
        this.database = database;
    }

    /** Whether the journal is being written, or something of it is being looked up. */
    boolean isBusy(Sweep sweep) {
        return database.sql(RebuildSql.BUSY)
                .bind("company", sweep.company().value())
                .one(row -> Column.flag(row, "busy"));
    }

    /**
     * What it knows as it is stays; where the books show something else, the next posting reads
     * them.
     *
     * @return how many documents it knew
     */
    long confirm(Sweep sweep) {
        of(RebuildSql.REFRESH, sweep).update();
        return of(RebuildSql.CONFIRMED, sweep).one(row -> Column.number(row, "n"));
    }

    /**
     * Links the documents that it does not know.
     *
     * @return how many it has learned, also if that was interrupted and repeated
     */
    long learn(Sweep sweep) {
        of(RebuildSql.LEARN, sweep).update();
        return of(RebuildSql.LEARNED, sweep).one(row -> Column.number(row, "n"));
    }

    /** Documents whose opposite is in the books, and takes them back in full. */
    void recogniseReversals(Sweep sweep) {
        of(RebuildSql.REVERSED, sweep).update();
    }

    /** Numbers and names that the books show are reserved for their records. */
    void reserveNames(Sweep sweep) {
        var last = new Shown("", "", "");
        for (var page = shown(sweep, last); !page.isEmpty(); page = shown(sweep, page.getLast())) {
            reserve(sweep, page);
        }
    }

    private List<Shown> shown(Sweep sweep, Shown last) {
        return of(RebuildSql.NAMES, sweep)
                .bind("kind", last.kind())
                .bind("ref", last.ref())
                .list(Shown::of);
    }

    private void reserve(Sweep sweep, List<Shown> page) {
        database.sql(RebuildSql.RESERVE)
                .bind("company", sweep.company().value())
                .bind("kinds", texts(page, Shown::kind))
                .bind("refs", texts(page, Shown::ref))
                .bind("names", texts(page, it -> NormalName.of(it.number()).value()))
                .bind("wanted", texts(page, Shown::wanted))
                .update();
    }

    private static String[] texts(List<Shown> page, Function<Shown, String> text) {
        return page.stream().map(text).toArray(String[]::new);
    }

    private Statement of(String sql, Sweep sweep) {
        return database.sql(sql).bind("company", sweep.company().value()).bind("sweep", sweep.id());
    }

    /** A document's number, or a customer's name, as the books show it. */
    private record Shown(String kind, String ref, String number) {

        static Shown of(Readable row) {
            return new Shown(
                    PostingKind.named(Column.text(row, "kind")).wireName(),
                    Column.text(row, "ref"),
                    Column.text(row, "document_number"));
        }

        /** The name before the suffix with the record's reference, if it bears one. */
        String wanted() {
            int suffix = number.lastIndexOf(" (" + ref);
            boolean hasSuffix = suffix > 0 && number.endsWith(")");
            return NormalName.of(hasSuffix ? number.substring(0, suffix) : number).value();
        }
    }
}
