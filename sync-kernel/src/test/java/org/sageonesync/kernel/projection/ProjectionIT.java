package org.sageonesync.kernel.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.ContractJson;
import org.sageonesync.contracts.Entity;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.OutcomeRecorded;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.testing.Toy;
import org.sageonesync.kernel.testing.ToyService;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestKafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectionIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private Toy service;
    private Toy toy;

    @BeforeAll
    void start() {
        service =
                Toy.start(
                        Map.of(
                                "spring.cloud.function.definition",
                                "records;settings;outcomes",
                                "sageonesync.projection.outcomes",
                                "invoice"));
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        toy = service.withAnotherCompany();
        toy.setUp();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aRecordGoesOnWhenWhatItDependsOnIsInTheBooks() {
        toy.publish("1", toy.event("1", 1, "after:7"));
        toy.publish("2", toy.event("2", 1, "after:8"));
        becomes("1", "PARKED invoice-awaited");
        becomes("2", "PARKED invoice-awaited");

        tell("7", 1, RecordState.SYNCED);

        becomes("1", "SYNCED");
        assertThat(toy.state("2")).isEqualTo("PARKED invoice-awaited");
    }

    @Test
    void anOutcomeThatArrivesBetweenDecisionAndSettlementIsNotMissed() throws Exception {
        var read = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        hook(
                "thinking of 7",
                () -> {
                    read.countDown();
                    join(mayEnd);
                });
        toy.publish("1", toy.event("1", 1, "after:7"));
        read.await();
        tell("7", 1, RecordState.SYNCED);
        await().atMost(SOON).until(() -> isReleased("7"));

        mayEnd.countDown();

        becomes("1", "SYNCED");
    }

    @Test
    void anOutcomeToldAgainOrTooLateChangesNothing() {
        toy.publish("1", toy.event("1", 1, "after:7"));
        becomes("1", "PARKED invoice-awaited");
        tell("7", 5, RecordState.FAILED);
        await().atMost(SOON).until(() -> isReleased("7"));
        becomes("1", "PARKED invoice-awaited");
        var touched = column("1", "touched");
        var knowledge = knowledge();

        tell("7", 5, RecordState.FAILED);
        tell("7", 4, RecordState.SYNCED);
        tell("7", 6, RecordState.FAILED);
        await().atMost(SOON).until(() -> "6".equals(dependency("7", "sequence")));

        assertThat(column("1", "touched")).isEqualTo(touched);
        assertThat(knowledge()).isEqualTo(knowledge);
        assertThat(toy.state("1")).isEqualTo("PARKED invoice-awaited");
    }

    @Test
    void aReleaseThatWasBegunAndNotEndedIsEndedByTheNextDelivery() {
        toy.publish("1", toy.event("1", 1, "after:7"));
        becomes("1", "PARKED invoice-awaited");
        // As if the first delivery had ended between its two statements.
        toy.service()
                .bean(Database.class)
                .sql(
                        """
                        insert into dependency (company, entity, id, sequence, state)
                        values (:company, 'invoice', '7', 5, 'SYNCED')
                        """)
                .bind("company", toy.company().value())
                .update();

        tell("7", 5, RecordState.SYNCED);

        becomes("1", "SYNCED");
    }

    @Test
    void aPostingOfWhichAPartIsMissingIsAskedForAgainWhenThatArrives() {
        var isThere = new AtomicBoolean();
        toy.gateway().behave((_, _) -> isThere.get() ? null : incomplete());
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "PARKED invoice-awaited");
        assertThat(column("1", "accounting_id")).isEqualTo("5");

        isThere.set(true);
        tell("7", 1, RecordState.SYNCED);

        becomes("1", "SYNCED");
    }

    @Test
    void whatRestsOnAnotherRecordFollowsItAndStaysInTheBooksMeanwhile() {
        toy.publish("1", toy.event("1", 1, "beside:7"));
        shows("1", "beside unknown");

        tell("7", 1, RecordState.SKIPPED);
        shows("1", "beside SKIPPED");
        tell("7", 2, RecordState.SYNCED);
        shows("1", "beside SYNCED");
        tell("7", 3, RecordState.SYNCED, Change.REVERSED);
        shows("1", "beside taken back");

        becomes("1", "SYNCED");
        assertThat(value("history", "id = :id", "1", "count(*) filter (where state <> 'SYNCED')"))
                .isEqualTo("1");
    }

    @Test
    void whatNoLongerRestsOnAnotherRecordIsLeftAlone() {
        toy.publish("1", toy.event("1", 1, "beside:7"));
        shows("1", "beside unknown");
        toy.publish("1", toy.event("1", 2, "alone"));
        shows("1", "alone");
        becomes("1", "SYNCED");
        var touched = column("1", "touched");

        tell("7", 1, RecordState.SKIPPED);
        await().atMost(SOON).until(() -> isReleased("7"));

        assertThat(column("1", "touched")).isEqualTo(touched);
    }

    @Test
    void aChangeThatArrivesWhileARecordIsBeingPostedIsFollowedTo() throws Exception {
        var read = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        hook(
                "thinking of 8",
                () -> {
                    read.countDown();
                    join(mayEnd);
                });
        toy.publish("1", toy.event("1", 1, "beside:8"));
        read.await();
        tell("8", 1, RecordState.SKIPPED);
        await().atMost(SOON).until(() -> isReleased("8"));

        mayEnd.countDown();

        shows("1", "beside SKIPPED");
        becomes("1", "SYNCED");
    }

    @Test
    void whatWaitsForOneRecordGoesOnForAnotherThatItFollows() {
        toy.gateway().behave((_, _) -> incomplete());
        toy.publish("1", toy.event("1", 1, "beside:9"));
        becomes("1", "PARKED invoice-awaited");
        toy.gateway().behaveWell();

        tell("9", 1, RecordState.SYNCED);

        shows("1", "beside SYNCED");
        becomes("1", "SYNCED");
    }

    @Test
    void aRecordWhoseNumberAnotherOneHoldsIsReleasedWhenThatOneIsDeleted() {
        toy.publish("1", numbered("1", 1, "A-1", ""));
        becomes("1", "SYNCED");
        toy.publish("2", numbered("2", 1, "A-1", ""));
        becomes("2", "PARKED number-held");

        toy.publish("1", numbered("1", 2, "A-1", ",\"deleted\":true"));

        becomes("2", "SYNCED");
    }

    @Test
    void aRecordWhoseNumberAnotherOneHoldsIsReleasedWhenThatOneIsRenumbered() {
        toy.publish("1", numbered("1", 1, "A-1", ""));
        becomes("1", "SYNCED");
        toy.publish("2", numbered("2", 1, "A-1", ""));
        becomes("2", "PARKED number-held");

        toy.publish("1", numbered("1", 2, "A-2", ""));

        becomes("2", "SYNCED");
    }

    @Test
    void aNewRecordWithoutANamesakeDisturbsNoDecision() {
        toy.publish("1", numbered("1", 1, "A-1", ""));
        becomes("1", "SYNCED");
        var knowledge = knowledge();

        toy.publish("2", numbered("2", 1, "A-2", ""));
        becomes("2", "SYNCED");

        assertThat(knowledge()).isEqualTo(knowledge);
    }

    @Test
    void aDeletedRecordStaysInTheBooksUntilItsGraceHasPassed() {
        toy.publish("1", numbered("1", 1, "A-1", ""));
        toy.publish("2", numbered("2", 1, "A-2", ""));
        becomes("1", "SYNCED");
        becomes("2", "SYNCED");
        toy.publish("1", numbered("1", 2, "A-1", ",\"deleted\":true,\"phone\":\"PT1H\""));
        await().atMost(SOON).until(() -> "reversal-due".equals(column("1", "reason_code")));
        assertThat(column("1", "state")).isEqualTo("PENDING");

        toy.publish("2", numbered("2", 2, "A-2", ",\"deleted\":true,\"phone\":\"PT2S\""));
        await().atMost(SOON).until(() -> toy.shown("2") == null);

        becomes("2", "SYNCED");
        assertThat(toy.shown("1")).isEqualTo("n1");
        assertThat(column("1", "left((next_attempt_at > now() + interval '50 min')::text, 1)"))
                .isEqualTo("t");
    }

    @Test
    void whatWasNeverPostedNeedsNoGrace() {
        toy.publish("1", numbered("1", 1, "A-1", ",\"deleted\":true,\"phone\":\"PT1H\""));

        becomes("1", "SKIPPED deleted-before-posting");
    }

    @Test
    void aDeletedRecordIsLookedAtOnceAnotherOneHasItsNumber() {
        toy.publish("1", numbered("1", 1, "A-1", ""));
        becomes("1", "SYNCED");
        toy.publish("1", numbered("1", 2, "A-1", ",\"deleted\":true,\"phone\":\"PT1H\""));
        await().atMost(SOON).until(() -> "reversal-due".equals(column("1", "reason_code")));
        var touched = Long.parseLong(column("1", "touched"));

        toy.publish("2", numbered("2", 1, "A-1", ""));
        becomes("2", "SYNCED");

        assertThat(Long.parseLong(column("1", "touched"))).isGreaterThan(touched);
    }

    private String numbered(String id, long version, String number, String more) {
        return toy.event(id, version, "n" + id, ",\"login\":\"" + number + "\"" + more);
    }

    private static PostingResult incomplete() {
        return new PostingResult.Incomplete(
                "5",
                null,
                Change.CREATED,
                new Revision(1, 1),
                1,
                Reason.of(ReasonCode.INVOICE_AWAITED, "Waits.").waitingOn("invoice:7"));
    }

    private void shows(String id, String text) {
        await().atMost(SOON).untilAsserted(() -> assertThat(toy.shown(id)).isEqualTo(text));
    }

    private void tell(String invoice, long sequence, RecordState state) {
        tell(invoice, sequence, state, Change.NONE);
    }

    private void tell(String invoice, long sequence, RecordState state, Change change) {
        var outcome =
                new OutcomeRecorded(
                        toy.company(),
                        Entity.INVOICE,
                        new BillingRef(invoice),
                        1,
                        sequence,
                        state,
                        change,
                        null,
                        null,
                        null,
                        Instant.EPOCH);
        TestKafka.produce(
                List.of(
                        new ProducerRecord<>(
                                Topics.OUTCOMES,
                                toy.company() + "/invoice/" + invoice,
                                ContractJson.mapper().writeValueAsBytes(outcome))));
    }

    private void hook(String key, Runnable hook) {
        toy.service().bean(ToyService.Arrived.class).hooks().put(key, hook);
    }

    private boolean isReleased(String invoice) {
        return "t".equals(dependency(invoice, "left((released = changes)::text, 1)"));
    }

    private String dependency(String invoice, String expression) {
        return value("dependency", "entity = 'invoice' and id = :id", invoice, expression);
    }

    private String column(String id, String expression) {
        return value("record", "id = :id", id, expression);
    }

    private String knowledge() {
        return value("company", "length(:id) = 0", "", "knowledge");
    }

    private String value(String table, String where, String id, String expression) {
        return toy.service()
                .bean(Database.class)
                .sql(
                        "select coalesce((%s)::text, '') as c from %s where company = :company and %s"
                                .formatted(expression, table, where))
                .bind("company", toy.company().value())
                .bind("id", id)
                .first(row -> String.valueOf(row.get("c", String.class)))
                .orElse("");
    }

    private void becomes(String id, String state) {
        await().atMost(SOON).untilAsserted(() -> assertThat(toy.state(id)).isEqualTo(state));
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
