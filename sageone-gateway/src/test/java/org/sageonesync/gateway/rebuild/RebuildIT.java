package org.sageonesync.gateway.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sageonesync.gateway.reconciliation.Town.idOf;
import static org.sageonesync.gateway.reconciliation.Town.to;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.gateway.DriftCause;
import org.sageonesync.contracts.gateway.JournalRebuilds;
import org.sageonesync.contracts.gateway.JournalRebuilds.Result;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Reconciliations.Scope;
import org.sageonesync.contracts.gateway.Stops;
import org.sageonesync.contracts.gateway.SweepState;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.reconciliation.BooksBench;
import org.sageonesync.gateway.reconciliation.Town;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A database is restored from a backup: the journal has forgotten, and learns again. */
class RebuildIT {

    private static final List<String> TABLES =
            List.of(
                    "posting",
                    "posting_name",
                    "posting_attempt",
                    "look_up",
                    "allocation",
                    "allocation_cover");

    private static BooksBench bench;

    @BeforeAll
    static void open() {
        bench = new BooksBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void anEmptyJournalLearnsEverythingAndNothingIsSavedAgain() {
        var town = bench.town();
        var posted = sample(town);
        forget(town);

        stopsAtTheFirstUnknownId(town, posted.getFirst());
        var result = rebuilt(town);

        assertThat(result.learned()).isEqualTo(8);
        assertThat(result.conflicts()).isEmpty();
        assertThat(result.released()).isTrue();
        assertThat(bench.bean(Stops.class).stops(town.key())).isEmpty();
        nothingIsSavedAgain(town, posted);
    }

    @Test
    void anOlderJournalLearnsWhatItHasForgotten() {
        var town = bench.town();
        town.customer("7", "Nomvula");
        town.invoice("changed", 1);
        town.receipt("early", "10.00");
        backUp(town);
        town.change("changed", 3, 2, null);
        var posted = sample(town);
        restore(town);

        stopsAtTheFirstUnknownId(town, posted.getFirst());
        var result = rebuilt(town);

        assertThat(result.released()).isTrue();
        assertThat(result.confirmed()).isEqualTo(3);
        assertThat(result.learned()).isEqualTo(7);
        nothingIsSavedAgain(town, posted);
        long saves = saves(town);
        assertThat(town.change("changed", 3, 2, null))
                .isInstanceOfSatisfying(
                        PostingResult.Posted.class,
                        it -> assertThat(it.change()).isEqualTo(Change.NONE));
        assertThat(saves(town)).isEqualTo(saves);
    }

    @Test
    void aDocumentThatIsThereTwiceKeepsTheCompanyStopped() {
        var town = bench.town();
        long invoice = idOf(town.invoice("1", 1));
        town.copied("TaxInvoice", invoice, row -> row.put("DocumentNumber", "again"));
        forget(town);

        var result = rebuilt(town);

        assertThat(result.released()).isFalse();
        assertThat(result.conflicts())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.cause()).isEqualTo(DriftCause.EXTRA));
        assertThat(town.invoice("1", 1)).isInstanceOf(PostingResult.DependencyMissing.class);
        assertThat(town.rows("TaxInvoice")).hasSize(2);
    }

    @Test
    void aRebuildAndItsResultAreServed() {
        var town = bench.town();
        var path = town.base() + "/journal/rebuild";
        assertThat(bench.get(path, "*/*").status()).isEqualTo(404);

        var begun = bench.post(path, Map.of());

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("location")).isEqualTo(path);
        finished(town);
        var json = bench.get(path, "*/*").json();
        assertThat(json.path("state").asString("")).isEqualTo("finished");
        assertThat(json.path("result").path("released").asBoolean(false)).isTrue();
    }

    /** Six documents and what is allocated among them; one of them was taken back. */
    private static List<PostingResult> sample(Town town) {
        var posted = new ArrayList<PostingResult>();
        posted.add(town.invoice("1", 1));
        posted.add(town.invoice("2", 2));
        posted.add(town.creditNote("1", 1, to("2", "100.00")));
        posted.add(town.receipt("1", "50.00", to("1", "50.00")));
        posted.add(town.receipt("2", "300.00", to("1", "65.00"), to("2", "130.00")));
        town.invoice("back", 1);
        town.reverse("back");
        return posted;
    }

    private static void nothingIsSavedAgain(Town town, List<PostingResult> posted) {
        long saves = saves(town);
        var again =
                List.of(
                        town.invoice("1", 1, known(posted.get(0))),
                        town.invoice("2", 2, known(posted.get(1))),
                        town.creditNote("1", 1, to("2", "100.00")),
                        town.receipt("1", "50.00", to("1", "50.00")),
                        town.receipt("2", "300.00", to("1", "65.00"), to("2", "130.00")));
        var back = town.reverse("back");

        assertThat(again)
                .extracting(Town::idOf)
                .isEqualTo(posted.stream().map(Town::idOf).toList());
        assertThat(again).allSatisfy(it -> assertThat(it).isInstanceOf(PostingResult.Posted.class));
        assertThat(back).isInstanceOf(PostingResult.Posted.class);
        assertThat(saves(town)).as("Saves").isEqualTo(saves);
        assertThat(town.reconciled(Scope.FULL).findings()).isEmpty();
    }

    private static void stopsAtTheFirstUnknownId(Town town, PostingResult posted) {
        assertThat(town.invoice("1", 1, known(posted)))
                .isInstanceOfSatisfying(
                        PostingResult.DependencyMissing.class,
                        it -> assertThat(it.reason().code()).isEqualTo(ReasonCode.COMPANY_STOPPED));
        assertThat(bench.bean(Stops.class).stops(town.key())).hasSize(1);
    }

    private static String known(PostingResult result) {
        return Long.toString(idOf(result));
    }

    private static long saves(Town town) {
        return Stream.of(
                        "Customer/Save",
                        "TaxInvoice/Save",
                        "CustomerReturn/Save",
                        "CustomerReceipt/Save",
                        "Allocation/Save")
                .mapToLong(town::calls)
                .sum();
    }

    private static Result rebuilt(Town town) {
        bench.bean(JournalRebuilds.class).start(town.key());
        return finished(town);
    }

    private static Result finished(Town town) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> latest(town).state() != SweepState.RUNNING);
        var over = latest(town);
        assertThat(over.state()).as(String.valueOf(over.message())).isEqualTo(SweepState.FINISHED);
        return Objects.requireNonNull(over.result());
    }

    private static JournalRebuilds.Rebuild latest(Town town) {
        return bench.bean(JournalRebuilds.class).latest(town.key());
    }

    private static void forget(Town town) {
        TABLES.forEach(table -> run("delete from " + table + " where company = :company", town));
    }

    private static void backUp(Town town) {
        TABLES.forEach(
                table -> {
                    run("drop table if exists old_" + table);
                    run("create table old_" + table + " as select * from " + table);
                });
        TABLES.forEach(
                table -> run("delete from old_" + table + " where company <> :company", town));
    }

    private static void restore(Town town) {
        forget(town);
        TABLES.forEach(
                table ->
                        run(
                                "insert into %1$s overriding system value select * from old_%1$s"
                                        .formatted(table)));
    }

    private static void run(String sql) {
        bench.database().sql(sql).update();
    }

    private static void run(String sql, Town town) {
        bench.database().sql(sql).bind("company", town.key().value()).update();
    }
}
