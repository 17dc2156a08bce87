package org.sageonesync.kernel.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.OutcomeRecorded;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.testing.Toy;
import org.sageonesync.runtime.testing.TestKafka;

import java.time.Duration;
import java.util.List;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoadIT {

    private Toy toy;

    @BeforeAll
    void start() {
        toy = Toy.start();
        toy.setUp();
    }

    @AfterAll
    void stop() {
        toy.close();
    }

    @Test
    void anEventReachesTheBooksAndItsOutcomeIsTold() {
        toy.publish("1", toy.event("1", 1, "Thandi"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(toy.state("1")).isEqualTo("SYNCED"));
        assertThat(toy.shown("1")).isEqualTo("Thandi");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                TestKafka.consume(
                                                        Topics.OUTCOMES, 1, Duration.ofSeconds(2)))
                                        .anySatisfy(
                                                outcome -> {
                                                    assertThat(outcome.key())
                                                            .isEqualTo(
                                                                    toy.company() + "/customer/1");
                                                    assertThat(new String(outcome.value(), UTF_8))
                                                            .contains("\"SYNCED\"", "\"created\"");
                                                }));
    }

    @Test
    void whatIsOutOfTheBooksIsSaidToBeSoEachTime() {
        toy.publish("4", toy.event("4", 1, "a"));
        await().untilAsserted(() -> assertThat(toy.state("4")).isEqualTo("SYNCED"));
        toy.publish("4", toy.event("4", 2, "a", ",\"deleted\":true"));
        await().untilAsserted(() -> assertThat(toy.shown("4")).isNull());
        toy.gateway()
                .behave(
                        (_, ref) ->
                                ref.value().equals("4")
                                        ? new PostingResult.Posted(
                                                "4", null, Change.NONE, new Revision(3, 1), 0)
                                        : null);

        toy.publish("4", toy.event("4", 3, "a", ",\"deleted\":true"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(outcomes("4"))
                                        .last()
                                        .returns(3L, OutcomeRecorded::version)
                                        .returns(RecordState.SYNCED, OutcomeRecorded::state)
                                        .returns(Change.REVERSED, OutcomeRecorded::change));
    }

    private List<OutcomeRecorded> outcomes(String id) {
        return TestKafka.consume(Topics.OUTCOMES, 1, Duration.ofSeconds(2)).stream()
                .filter(outcome -> (toy.company() + "/customer/" + id).equals(outcome.key()))
                .map(
                        outcome ->
                                ContractJson.mapper()
                                        .readValue(outcome.value(), OutcomeRecorded.class))
                .toList();
    }

    @Test
    void aNewerVersionUpdatesAndAnOlderOneChangesNothing() {
        toy.publish("2", toy.event("2", 5, "new"), toy.event("2", 4, "old"));
        await().untilAsserted(() -> assertThat(toy.state("2")).isEqualTo("SYNCED"));
        assertThat(toy.shown("2")).isEqualTo("new");

        toy.publish("2", toy.event("2", 6, "newest"));
        await().untilAsserted(() -> assertThat(toy.shown("2")).isEqualTo("newest"));
    }

    @Test
    void anUndecodableEventIsADeadLetterAndAFailedRecord() {
        toy.publish("3", toy.event("3", 1, "").replace("\"name\":\"\"", "\"name\":7"));

        await().untilAsserted(() -> assertThat(toy.state("3")).isEqualTo("FAILED invalid-event"));
        assertThat(TestKafka.consume(Topics.deadLettersOf(toy.topic()), 1, Duration.ofSeconds(10)))
                .hasSize(1);
    }
}
