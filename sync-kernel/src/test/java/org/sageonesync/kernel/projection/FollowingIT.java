package org.sageonesync.kernel.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
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
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.OutcomeRecorded;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.contracts.outcome.RecordState;
import org.sageonesync.contracts.topic.Topics;
import org.sageonesync.kernel.record.RecordKey;
import org.sageonesync.kernel.record.WorkSignal;
import org.sageonesync.kernel.testing.FakeGateway.Request;
import org.sageonesync.kernel.testing.Toy;
import org.sageonesync.kernel.testing.ToyService;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.FreshDatabase;
import org.sageonesync.runtime.testing.TestKafka;
import org.sageonesync.runtime.testing.TestPostgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is in the books and rests on other records. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowingIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final FreshDatabase database = TestPostgres.freshDatabase();
    private Toy service;
    private Toy toy;

    @BeforeAll
    void start() {
        var properties = new HashMap<>(database.properties());
        properties.putAll(
                Map.of(
                        "spring.cloud.function.definition",
                        "records;settings;outcomes",
                        "sageonesync.projection.outcomes",
                        "invoice"));
        service = Toy.start(properties);
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        toy = service.withAnotherCompany();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void newSettingsDoNotReachWhatOnlyFollowsAnotherRecord() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "beside:7"));
        shows("1", "beside unknown");
        newSettings();

        tell("7", 1, RecordState.SKIPPED, null);
        shows("1", "beside SKIPPED");
        tell("7", 2, RecordState.SYNCED, "a1");
        shows("1", "beside SYNCED");

        becomes("1", "SYNCED");
        assertThat(asked()).noneMatch(text -> text.startsWith("new "));
    }

    @Test
    void newSettingsDoNotTakeBackWhatOnlyFollowsAnotherRecord() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "beside:7", ",\"partnerId\":\"77\""));
        shows("1", "beside unknown");
        newSettings();

        tell("7", 1, RecordState.SKIPPED, null);

        shows("1", "beside SKIPPED");
        becomes("1", "SYNCED");
    }

    @Test
    void newSettingsDoNotReachWhatIsInTheBooksAndWaitsForAPartOfIt() {
        toy.setUp();
        var isThere = new AtomicBoolean();
        toy.gateway().behave((_, _) -> isThere.get() ? null : incomplete());
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "PARKED invoice-awaited");

        newSettings();
        await().atMost(SOON).until(() -> "2".equals(column("1", "settings_version")));
        becomes("1", "PARKED invoice-awaited");
        isThere.set(true);
        tell("7", 1, RecordState.SYNCED, "a1");

        becomes("1", "SYNCED");
        assertThat(asked()).containsOnly("a");
    }

    @Test
    void newSettingsDoNotReachWhatIsOvertakenWhileItIsLookedAt() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "beside:8"));
        becomes("1", "SYNCED");
        newSettings();
        var isFirst = new AtomicBoolean(true);
        hook(
                "thinking of 8",
                () -> {
                    if (isFirst.getAndSet(false)) {
                        learn();
                    }
                });

        lookAgain("1");

        await().atMost(SOON).until(() -> !toy.gateway().requests().isEmpty() && isSettled("1"));
        assertThat(asked()).containsOnly("beside unknown");
        assertThat(toy.shown("1")).isEqualTo("beside unknown");
    }

    @Test
    void aPersonBringsNewSettingsToWhatFollowsAnotherRecord() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "beside:7"));
        shows("1", "beside unknown");
        newSettings();
        await().atMost(SOON).until(() -> "2".equals(value("company", "true", "settings_version")));

        change("1", "apply_posted = true, reconsider = true");

        shows("1", "new beside unknown");
    }

    @Test
    void aRecordOfOtherIdentityInTheBooksIsFollowedWhereTheContentStaysTheSame() {
        toy.setUp();
        tell("7", 1, RecordState.SYNCED, "a1");
        toy.publish("1", toy.event("1", 1, "beside:7"));
        shows("1", "beside SYNCED");
        await().atMost(SOON).until(() -> isSettled("1"));
        toy.gateway().forget();

        tell("7", 2, RecordState.SYNCED, "a2");

        await().atMost(SOON).until(() -> !toy.gateway().requests().isEmpty());
        becomes("1", "SYNCED");
        assertThat(toy.gateway().changes()).isEmpty();
    }

    @Test
    void whatWasRefusedForAnotherRecordIsTriedAgainWhenThatChanges() {
        toy.setUp();
        var refusal =
                new PostingResult.Rejected(Reason.of(ReasonCode.REFUSED_BY_SAGEONE, "Not that."));
        toy.gateway().behave((_, _) -> refusal);
        tell("7", 1, RecordState.SYNCED, "a1");
        await().atMost(SOON).until(() -> "t".equals(dependency("7", "released = changes")));
        toy.publish("1", toy.event("1", 1, "beside:7"));
        becomes("1", "FAILED refused-by-sageone");
        toy.gateway().behaveWell();

        tell("7", 2, RecordState.SYNCED, "a2");

        becomes("1", "SYNCED");
    }

    @Test
    void whatIsToldOfACompanyThatIsNotKnownYetCountsAsKnowledge() {
        tell("7", 1, RecordState.SYNCED, "a1");

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(value("company", "true", "knowledge")).isEqualTo("1"));
    }

    @Test
    void aReleaseCountsOnlyWhatItHasSeen() throws SQLException {
        tell("7", 1, RecordState.SYNCED, "a1");
        await().atMost(SOON).until(() -> "t".equals(dependency("7", "released = changes")));
        try (var other = connection();
                var statement = other.createStatement()) {
            update("update dependency set released = 0 where company = :company");
            other.setAutoCommit(false);
            statement.execute(
                    "update dependency set changes = 2 where company = '" + toy.company() + "'");
            var release = CompletableFuture.runAsync(this::release);
            await().atMost(SOON).until(this::somebodyWaitsForARow);

            other.commit();
            release.join();
        }
        assertThat(dependency("7", "released || ' of ' || changes")).isEqualTo("1 of 2");
    }

    private void release() {
        var key = new RecordKey(toy.company(), Entity.INVOICE, new BillingRef("7"));
        RecordKeys.bound(bean(Database.class).sql(DependencySql.RELEASE), List.of(key)).update();
    }

    private boolean somebodyWaitsForARow() {
        return bean(Database.class)
                .sql(
                        """
                        select count(*) > 0 as waits from pg_stat_activity
                         where datname = current_database() and wait_event_type = 'Lock'
                        """)
                .one(row -> Boolean.TRUE.equals(row.get("waits", Boolean.class)));
    }

    private Connection connection() throws SQLException {
        var url =
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(database.host(), database.port(), database.name());
        return DriverManager.getConnection(url, database.user(), database.password());
    }

    private void newSettings() {
        toy.settings(2, true, "new {name}", WhenRemoved.DEACTIVATE, "77");
        await().atMost(SOON).until(() -> "2".equals(value("company", "true", "settings_version")));
    }

    private List<String> asked() {
        return toy.gateway().requests().stream()
                .map(Request::document)
                .map(note -> note == null ? "taken back" : note.text())
                .toList();
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

    private void tell(
            String invoice, long sequence, RecordState state, @Nullable String accountingId) {
        var outcome =
                new OutcomeRecorded(
                        toy.company(),
                        Entity.INVOICE,
                        new BillingRef(invoice),
                        1,
                        sequence,
                        state,
                        Change.NONE,
                        null,
                        accountingId,
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
        bean(ToyService.Arrived.class).hooks().put(key, hook);
    }

    private void learn() {
        update("update company set knowledge = knowledge + 1 where company = :company");
    }

    private void lookAgain(String id) {
        toy.gateway().forget();
        change(id, "forced = true");
    }

    private void change(String id, String assignments) {
        update(
                "update record set touched = touched + 1, next_attempt_at = now(), %s where company = :company and id = '%s'"
                        .formatted(assignments, id));
        bean(WorkSignal.class).signal();
    }

    private void update(String sql) {
        bean(Database.class).sql(sql).bind("company", toy.company().value()).update();
    }

    private boolean isSettled(String id) {
        return "t".equals(column(id, "next_attempt_at is null and lease_until is null"));
    }

    private String dependency(String invoice, String expression) {
        return value("dependency", "id = '" + invoice + "'", expression);
    }

    private String column(String id, String expression) {
        return value("record", "id = '" + id + "'", expression);
    }

    /** Of a truth value its first letter. */
    private String value(String table, String where, String expression) {
        return bean(Database.class)
                .sql(
                        "select format('%%s', %s) as c from %s where company = :company and %s"
                                .formatted(expression, table, where))
                .bind("company", toy.company().value())
                .first(row -> String.valueOf(row.get("c", String.class)))
                .orElse("");
    }

    private <T> T bean(Class<T> type) {
        return toy.service().bean(type);
    }

    private void shows(String id, String text) {
        await().atMost(SOON).untilAsserted(() -> assertThat(toy.shown(id)).isEqualTo(text));
    }

    private void becomes(String id, String state) {
        await().atMost(SOON).untilAsserted(() -> assertThat(toy.state(id)).isEqualTo(state));
    }
}
