package org.sageonesync.localstack.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sageonesync.localstack.checker.BooksLists;
import org.sageonesync.localstack.checker.Closing;
import org.sageonesync.localstack.checker.Findings;
import org.sageonesync.localstack.options.Limits;
import org.sageonesync.localstack.sample.Sample;
import org.sageonesync.localstack.scenario.Call;
import org.sageonesync.localstack.scenario.Told;
import org.sageonesync.localstack.scenario.Traffic;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A run is in order only if everything is. */
class SummaryTests {

    private static final Findings NOTHING = new Findings(List.of(), BigDecimal.ZERO, List.of());

    @TempDir static Path folder;

    private final Sample sample = Sample.of(50);
    private final int due = (int) sample.calls().due();

    @Test
    void isInOrderWhereNothingDiffers() {
        Figures figures = figures(NOTHING, due, 0, 0);

        assertThat(figures.ok()).isTrue();
        assertThat(figures.calls().spent()).isEqualTo(figures.calls().due());
        assertThat(table(figures)).contains("exactly so", "No difference");
    }

    @Test
    void isNotInOrderWithADifference() {
        var found = new Findings(List.of("invoice 1: is wrong"), BigDecimal.ZERO, List.of());

        assertThat(figures(found, due, 0, 0).ok()).isFalse();
        assertThat(table(figures(found, due, 0, 0))).contains("invoice 1: is wrong");
    }

    @Test
    void isNotInOrderWhereTotalsAreWrong() {
        var found = new Findings(List.of(), new BigDecimal("0.01"), List.of());

        assertThat(figures(found, due, 0, 0).ok()).isFalse();
        assertThat(table(figures(found, due, 0, 0))).contains("0.01");
    }

    @Test
    void isNotInOrderWithACallTooManyOrTooFew() {
        assertThat(figures(NOTHING, due + 1, 0, 0).ok()).isFalse();
        assertThat(figures(NOTHING, due - 1, 0, 0).ok()).isFalse();
        assertThat(table(figures(NOTHING, due + 1, 0, 0))).contains("NOT SO");
    }

    @Test
    void allowsCalculationsOfTheFirstDocumentsAndNoMore() {
        assertThat(figures(NOTHING, due, 20, 0).ok()).isTrue();
        assertThat(figures(NOTHING, due, 21, 0).ok()).isFalse();
    }

    @Test
    void isNotInOrderWhenSageOneRefusedACall() {
        assertThat(figures(NOTHING, due, 0, 1).ok()).isFalse();
    }

    private static String table(Figures figures) {
        return String.join("\n", ClosingTable.of(figures));
    }

    private Figures figures(Findings findings, int saves, int calculates, int refusals) {
        Told told = told(saves, calculates, refusals);
        return new Summary(Limits.FAST, sample, Map.of(), Map.of())
                .of(told, findings, closing(told), Duration.ZERO, Duration.ZERO);
    }

    /** Nothing is expected, and nothing is there. */
    private static Closing closing(Told told) {
        try {
            Path nothing = Files.writeString(folder.resolve("expected.csv"), "id\n");
            return new Closing(nothing, nothing, told.books());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Told told(int saves, int calculates, int refusals) {
        var calls = new ArrayList<>(calls(Call.Kind.INVOICE_SAVE, saves));
        calls.addAll(calls(Call.Kind.CALCULATE, calculates));
        calls.addAll(calls(Call.Kind.REFERENCE_DATA, 7));
        calls.addAll(calls(Call.Kind.CUSTOMER_LOOK_UP, 2));
        var counters =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("mostInAMinute", 100)
                        .put("tooManyRequests", refusals);
        return new Told(
                Map.of(),
                Map.of("invoice", Map.of("SYNCED", 1L)),
                new BooksLists(Map.of()),
                new Traffic(calls),
                new Traffic(List.of()),
                counters,
                1000,
                sample.deadLetters(),
                Duration.ZERO);
    }

    private static List<Call> calls(Call.Kind kind, int count) {
        return Collections.nCopies(count, new Call(Instant.EPOCH, kind, 201));
    }
}
