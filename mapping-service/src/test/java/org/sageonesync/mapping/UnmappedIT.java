package org.sageonesync.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.mapping.CompanyMappings;
import org.sageonesync.contracts.mapping.CompanyMappings.Unmapped;
import org.sageonesync.contracts.topic.DeadLetterHeaders;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.runtime.http.HttpInterfaces;
import org.sageonesync.runtime.testing.TestKafka;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class UnmappedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final MappingService service = MappingService.shared();
    private static final Calls calls = new Calls(service);
    private static final CompanyMappings mappings =
            service.bean(HttpInterfaces.class)
                    .create(CompanyMappings.class, service.baseUrl(), Duration.ofSeconds(20));

    @Test
    void listsTheMostWantedFirstWithItsName() {
        calls.load("wanting");
        TestKafka.produce(
                List.of(
                        named("wanting", "transaction-category", "7:a", "Installations"),
                        named("wanting", "tariff", "5", "Fibre 100"),
                        named("wanting", "tax-rate", "5", "VAT")));
        TestKafka.produce(
                List.of(
                        parked("wanting", "invoice", "1", 1, "mapping:tariff:5"),
                        parked("wanting", "invoice", "2", 2, "mapping:category:7:a"),
                        parked("wanting", "credit-note", "2", 3, "mapping:category:7:a"),
                        parked("wanting", "invoice", "3", 4, "mapping:tax-rate:5"),
                        parked("wanting", "invoice", "4", 5, "mapping:tax-percent:12.5"),
                        parked("wanting", "invoice", "5", 6, "customer:9")));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(unmapped("wanting"))
                                        .containsExactly(
                                                wanted(
                                                        "mapping:category:7:a",
                                                        "Installations",
                                                        2,
                                                        2),
                                                wanted("mapping:tariff:5", "Fibre 100", 1, 1),
                                                wanted("mapping:tax-rate:5", "VAT", 1, 4),
                                                wanted("mapping:tax-percent:12.5", null, 1, 5)));
        assertThat(gaugeOf("wanting")).isEqualTo(5);
    }

    @Test
    void forgetsARecordThatWaitsNoLongerWhateverIsToldAgain() {
        calls.load("released");
        var first = parked("released", "invoice", "1", 10, "mapping:category:7");
        var second = parked("released", "invoice", "2", 11, "mapping:category:7");
        TestKafka.produce(List.of(first, second));
        awaitWaiting("released", 2);

        TestKafka.produce(List.of(outcome("released", "invoice", "1", 12, "SYNCED", null)));
        awaitWaiting("released", 1);

        TestKafka.produce(
                List.of(
                        first,
                        second,
                        new ProducerRecord<>(Topics.OUTCOMES, "released/invoice/2", null),
                        parked("released", "invoice", "3", 13, "mapping:category:8")));
        awaitWaiting("released", 2);
        assertThat(unmapped("released"))
                .containsExactly(
                        wanted("mapping:category:7", null, 1, 11),
                        wanted("mapping:category:8", null, 1, 13));
    }

    @Test
    void listsPaymentMethodsWithTheirNamesUntilTheyAreMapped() {
        calls.load("methods");
        TestKafka.produce(
                List.of(
                        named("methods", "payment-method", "5", "Debit order"),
                        named("methods", "tax-rate", "5", "VAT")));
        TestKafka.produce(
                List.of(
                        parked("methods", "payment", "1", 1, "mapping:payment-method:5"),
                        parked("methods", "payment", "2", 2, "mapping:payment-method:5"),
                        parked("methods", "invoice", "2", 3, "mapping:payment-method:6")));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(unmapped("methods"))
                                        .containsExactly(
                                                wanted(
                                                        "mapping:payment-method:5",
                                                        "Debit order",
                                                        2,
                                                        1),
                                                wanted("mapping:payment-method:6", null, 1, 3)));

        TestKafka.produce(
                List.of(
                        outcome("methods", "payment", "1", 4, "SYNCED", null),
                        outcome("methods", "invoice", "2", 5, "SKIPPED", null)));

        awaitWaiting("methods", 1);
        assertThat(unmapped("methods"))
                .containsExactly(wanted("mapping:payment-method:5", "Debit order", 1, 2));
    }

    @Test
    void followsARecordFromOneMappingToTheNext() {
        calls.load("moving");
        TestKafka.produce(List.of(parked("moving", "invoice", "1", 1, "mapping:category:7")));
        awaitWaiting("moving", 1);

        TestKafka.produce(List.of(parked("moving", "invoice", "1", 2, "mapping:category:7")));
        TestKafka.produce(List.of(parked("moving", "invoice", "2", 3, "mapping:category:7")));
        awaitWaiting("moving", 2);
        assertThat(unmapped("moving")).containsExactly(wanted("mapping:category:7", null, 2, 1));

        TestKafka.produce(List.of(parked("moving", "invoice", "1", 4, "mapping:tax-rate:2")));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(unmapped("moving"))
                                        .containsExactly(
                                                wanted("mapping:category:7", null, 1, 3),
                                                wanted("mapping:tax-rate:2", null, 1, 4)));
    }

    @Test
    void putsWhatIsNoOutcomeAmongTheDeadLettersAndGoesOn() {
        calls.load("muddled");
        TestKafka.produce(
                List.of(
                        new ProducerRecord<>(
                                Topics.OUTCOMES, "muddled/invoice/0", "{}".getBytes(UTF_8)),
                        parked("muddled", "invoice", "1", 1, "mapping:default-item")));

        awaitWaiting("muddled", 1);
        var letters = Topics.deadLettersOf(Topics.OUTCOMES);
        var letter =
                await().atMost(PATIENCE)
                        .until(
                                () -> TestKafka.consume(letters, 1, Duration.ofSeconds(5)),
                                found -> !found.isEmpty())
                        .getFirst();
        assertThat(letter.key()).isEqualTo("muddled/invoice/0");
        assertThat(Snapshots.header(letter, DeadLetterHeaders.MESSAGE))
                .contains("company is missing");
    }

    @Test
    void answersNotFoundForACompanyThatIsNotSetUp() {
        calls.get("nobody", "unmapped").expectStatus().isNotFound();
    }

    private static double gaugeOf(String company) {
        service.bean(ScheduledAnnotationBeanPostProcessor.class)
                .getScheduledTasks()
                .forEach(task -> task.getTask().getRunnable().run());
        return service.bean(MeterRegistry.class)
                .get("sageonesync.mapping.unmapped")
                .tag("company", company)
                .gauge()
                .value();
    }

    private static void awaitWaiting(String company, long records) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                unmapped(company).stream()
                                                        .mapToLong(Unmapped::records)
                                                        .sum())
                                        .isEqualTo(records));
    }

    private static List<Unmapped> unmapped(String company) {
        return mappings.unmapped(new CompanyKey(company));
    }

    private static Unmapped wanted(
            String waitingOn, @Nullable String name, long records, long sequence) {
        return new Unmapped(waitingOn, name, records, NOON.plusSeconds(sequence));
    }

    private static ProducerRecord<String, byte[]> parked(
            String company, String entity, String id, long sequence, String waitingOn) {
        return outcome(company, entity, id, sequence, "PARKED", waitingOn);
    }

    private static ProducerRecord<String, byte[]> outcome(
            String company,
            String entity,
            String id,
            long sequence,
            String state,
            @Nullable String waitingOn) {
        var reason =
                waitingOn == null
                        ? ""
                        : "\"reason\": {\"code\": \"category-unmapped\", \"message\": \"m\", \"waitingOn\": \"%s\"},"
                                .formatted(waitingOn);
        var json =
                """
                {"company": "%s", "entity": "%s", "id": "%s", "version": 1, "sequence": %d, "state": "%s", %s "at": "%s"}
                """
                        .formatted(
                                company,
                                entity,
                                id,
                                sequence,
                                state,
                                reason,
                                NOON.plusSeconds(sequence));
        var key = String.join("/", company, entity, id);
        return new ProducerRecord<>(Topics.OUTCOMES, key, json.getBytes(UTF_8));
    }

    private static ProducerRecord<String, byte[]> named(
            String company, String kind, String id, String name) {
        var json =
                """
                {"company": "%s", "kind": "%s", "id": "%s", "name": "%s"}
                """
                        .formatted(company, kind, id, name);
        return new ProducerRecord<>(Topics.CATALOG, company + "/" + id, json.getBytes(UTF_8));
    }
}
