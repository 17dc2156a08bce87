package org.sageonesync.localstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sageonesync.localstack.checker.BooksLists;
import org.sageonesync.localstack.checker.Findings;
import org.sageonesync.localstack.checker.Table;
import org.sageonesync.localstack.options.Trial;
import org.sageonesync.localstack.sample.Sample;
import org.sageonesync.localstack.scenario.Call;
import org.sageonesync.localstack.scenario.Told;
import org.sageonesync.localstack.scenario.Traffic;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

class TrialSummaryTests {

    private static final int DELETED = 3;

    private final Sample sample = Sample.of(50);
    private final int due = (int) (sample.calls().creates() + sample.calls().reversals());

    @Test
    void findsNothingWrongWhereTheBooksHoldWhatTheEventsAskFor() {
        TrialFigures figures = figures(due - DELETED, 12 + sample.deadLetters(), outages());

        assertThat(figures.faults()).isEmpty();
        assertThat(figures.ok()).isTrue();
        assertThat(figures.documents().made()).isEqualTo(due);
        assertThat(figures.events().deadLetterCopies()).isEqualTo(1);
    }

    @Test
    void countsADocumentThatWasDeletedAgainAsMade() {
        TrialFigures figures = figures(due - DELETED + 1, 12 + sample.deadLetters(), outages());

        assertThat(figures.ok()).isFalse();
        assertThat(figures.documents().made()).isEqualTo(due + 1);
    }

    @Test
    void findsWrongThatAnUnreadableEventHasNoDeadLetter() {
        assertThat(figures(due - DELETED, 11 + sample.deadLetters(), outages()).ok()).isFalse();
    }

    @Test
    void saysOfEachProcessHowOftenAndHowLongItWasAway() {
        var outages = new ArrayList<>(outages());
        outages.add(new Outage("gateway", Duration.ofSeconds(30), false, Duration.ofSeconds(8)));

        TrialFigures figures = figures(due - DELETED, 12 + sample.deadLetters(), outages);

        assertThat(figures.ok()).isFalse();
        assertThat(figures.processes())
                .containsExactly(
                        new TrialFigures.Outages("gateway", 2, 1, 30.0, 6.0, 8.0),
                        new TrialFigures.Outages("kafka", 1, 0, 0.0, 2.0, 2.0));
    }

    private static List<Outage> outages() {
        return List.of(
                new Outage("gateway", Duration.ofSeconds(1), true, Duration.ofSeconds(4)),
                Outage.killed("kafka", Duration.ofSeconds(2)));
    }

    private TrialFigures figures(int customers, int deadLetters, List<Outage> outages) {
        Told told = told(customers, deadLetters + 1);
        var course =
                new Course(
                        outages,
                        5,
                        12,
                        900,
                        100,
                        deadLetters,
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(9),
                        told);
        var nothing = new Findings(List.of(), BigDecimal.ZERO, List.of());
        return new TrialSummary(
                        new Trial.Chaos(Duration.ofMinutes(2), 7),
                        "./run --chaos",
                        sample,
                        nothing,
                        0,
                        Duration.ZERO,
                        Duration.ZERO)
                .of(course);
    }

    private static Told told(int customers, int letters) {
        List<JsonNode> rows = Collections.nCopies(customers, JsonNodeFactory.instance.objectNode());
        var calls = new ArrayList<Call>();
        calls.addAll(calls(Call.Kind.RECEIPT_DELETE, DELETED, 200));
        calls.addAll(calls(Call.Kind.RECEIPT_DELETE, 1, 404));
        return new Told(
                Map.of(),
                Map.of(),
                new BooksLists(Map.of(Table.CUSTOMERS, rows)),
                new Traffic(calls),
                new Traffic(List.of()),
                JsonNodeFactory.instance.objectNode().put("mostInAMinute", 100),
                1000,
                letters,
                Duration.ZERO);
    }

    private static List<Call> calls(Call.Kind kind, int count, int status) {
        return Collections.nCopies(count, new Call(Instant.EPOCH, kind, status));
    }
}
