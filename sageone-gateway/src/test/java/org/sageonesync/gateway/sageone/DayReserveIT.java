package org.sageonesync.gateway.sageone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Connections;
import org.sageonesync.contracts.gateway.Connections.Credentials;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.TestGateway;
import org.sageonesync.gateway.TestSettings;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.testing.TestPostgres;
import org.sageonesync.sandbox.SandboxServer;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** A company whose day has 40 calls, half of which are kept for live work, at noon. */
class DayReserveIT {

    private static final CompanyKey ACME = new CompanyKey("acme");

    private final SandboxServer sandbox = SandboxServer.start();
    private final Database database =
            TestPostgres.freshDatabase().migrated("classpath:db/migration");
    private final TestGateway gateway =
            new TestGateway(
                    database,
                    TestSettings.dayBudget(40, 50),
                    TestSettings.wire(sandbox.apiUrl(), Duration.ofSeconds(2)));

    @BeforeEach
    void connect() {
        var books = sandbox.createCompany("Acme Internet");
        gateway.connections()
                .connect(
                        ACME,
                        new Credentials(books.apiKey(), books.user(), books.password(), null));
    }

    @AfterEach
    void stop() {
        gateway.close();
        sandbox.close();
    }

    @Test
    void anExportWaitsWhereTheRestOfTheDayIsKeptAndNothingElseDoes() {
        assertThat(call(Lane.BACKFILL)).isInstanceOf(Reply.Answered.class);
        assertThat(day().backfillHeldUntil()).isNull();

        useUp(5000);
        assertThat(day().backfillHeldUntil())
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(12)));
        gateway.close();
        try (var other = restarted()) {
            assertThat(other.sageOne().call(read(Lane.BACKFILL)))
                    .isInstanceOfSatisfying(Reply.NotDone.class, DayReserveIT::assertHeld);
            assertThat(other.sageOne().call(read(Lane.LIVE))).isInstanceOf(Reply.Answered.class);
            assertThat(other.sageOne().call(read(Lane.INTERACTIVE)))
                    .isInstanceOf(Reply.Answered.class);
            assertThat(other.sageOne().call(read(Lane.BACKFILL).toComplete()))
                    .isInstanceOf(Reply.Answered.class);
            assertThat(
                            other.metrics()
                                    .get("sageonesync.gateway.queue.wait")
                                    .tags("lane", "backfill", "result", "day-reserved")
                                    .timer()
                                    .count())
                    .isEqualTo(1);
            assertThat(other.metrics().get("sageonesync.gateway.day.used").gauge().value())
                    .isGreaterThan(5000);
        }
    }

    @Test
    void theCallsOfLiveWorkAreCountedApart() {
        call(Lane.BACKFILL);
        call(Lane.LIVE);
        call(Lane.INTERACTIVE);

        long urgent =
                database.sql("select sum(urgent)::bigint as urgent from calls_made")
                        .one(row -> Objects.requireNonNull(row.get("urgent", Long.class)));
        assertThat(day().callsToday()).isEqualTo(4);
        assertThat(urgent).isEqualTo(3);
    }

    @Test
    void theStatusSaysHowMuchIsKept() {
        assertThat(day().dayLimit()).isEqualTo(40);
        assertThat(day().reservedToday()).isBetween(9L, 10L);
    }

    private static void assertHeld(Reply.NotDone notDone) {
        assertThat(notDone.reason().code()).isEqualTo(ReasonCode.OUT_OF_BUDGET);
        assertThat(notDone.reason().waitingOn()).isEqualTo(Connections.Budget.DAY);
        assertThat(notDone.reason().message())
                .startsWith("Exports and sweeps wait until 00:00 on ")
                .contains("of the 40 calls planned for the day are used");
        assertThat(notDone.retryAfter()).isBetween(Duration.ofHours(10), Duration.ofHours(12));
        assertThat(notDone.dependency()).isFalse();
    }

    /** As if the day had gone on; a replica that has asked already would believe it only later. */
    private void useUp(int calls) {
        database.sql("update calls_made set calls = calls + :calls").bind("calls", calls).update();
    }

    private TestGateway restarted() {
        return new TestGateway(
                database,
                TestSettings.dayBudget(40, 50),
                TestSettings.wire(sandbox.apiUrl(), Duration.ofSeconds(2)));
    }

    private Connections.Budget day() {
        return gateway.connections().status(ACME).budget();
    }

    private Reply call(Lane lane) {
        return gateway.sageOne().call(read(lane));
    }

    private static Call read(Lane lane) {
        return Call.get(ACME, lane, "TaxType/Get", Map.of());
    }
}
