package org.sageonesync.kernel.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Postings;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.mapping.CompanySettings.WhenRemoved;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.kernel.testing.Note;
import org.sageonesync.kernel.testing.Toy;
import org.sageonesync.kernel.testing.ToyService;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.http.HttpInterfaces;

import reactor.netty.Connection;
import reactor.netty.http.server.HttpServer;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);

    private Toy service;
    private Toy toy;

    @BeforeAll
    void start() {
        service = Toy.start();
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
    void withoutSettingsARecordIsParkedAndTheirArrivalReleasesIt() {
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "PARKED company-not-set-up");

        toy.setUp();
        becomes("1", "SYNCED");
    }

    @Test
    void whatTheRulesDecideIsWhereTheRecordStands() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "refuse"));
        toy.publish("2", toy.event("2", 1, "skip"));
        toy.publish("3", toy.event("3", 1, "explode"));
        toy.publish("4", toy.event("4", 1, "a", ",\"deleted\":true"));

        becomes("1", "FAILED invalid-record");
        becomes("2", "SKIPPED partner-ignored");
        becomes("3", "FAILED invalid-record");
        becomes("4", "SKIPPED deleted-before-posting");
        assertThat(toy.gateway().changes()).isEmpty();
    }

    @Test
    void aRemarkStaysWithWhatIsInTheBooks() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "remark"));
        becomes("1", "SYNCED on-account");
        toy.publish("1", toy.event("1", 2, "refuse"));
        becomes("1", "FAILED invalid-record");

        toy.publish("1", toy.event("1", 3, "remark"));
        becomes("1", "SYNCED on-account");
        assertThat(toy.gateway().changes()).hasSize(1);
    }

    @Test
    void whatCannotBePostedSaysWhatTheBooksStillShow() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "SYNCED");
        var shown = column("1", "accounting_id");

        toy.publish("1", toy.event("1", 2, "refuse"));
        becomes("1", "FAILED invalid-record");
        assertThat(column("1", "reason_message"))
                .isEqualTo(
                        "It cannot be posted. The books still show its earlier version (id %s)."
                                .formatted(shown));
        toy.publish("1", toy.event("1", 3, "park:it"));
        becomes("1", "PARKED period-locked");
        assertThat(column("1", "reason_message"))
                .endsWith("The books still show its earlier version (id %s).".formatted(shown));
        assertThat(column("1", "waiting_on")).isEqualTo("it");
    }

    @Test
    void automaticSyncOffHoldsWhatIsNotInTheBooks() {
        toy.settings(1, false, "{name}", WhenRemoved.DEACTIVATE);
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "HELD automatic-sync-off");
        assertThat(toy.gateway().requests()).isEmpty();

        toy.settings(2, true, "{name}", WhenRemoved.DEACTIVATE);
        becomes("1", "SYNCED");
    }

    @Test
    void aChangeOfSettingsDoesNotTouchWhatIsPosted() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "SYNCED");
        toy.publish("2", toy.event("2", 1, "refuse"));
        becomes("2", "FAILED invalid-record");

        toy.settings(2, true, "new {name}", WhenRemoved.DEACTIVATE, "77");
        toy.publish("3", toy.event("3", 1, "c"));

        becomes("3", "SYNCED");
        assertThat(toy.shown("3")).isEqualTo("new c");
        assertThat(toy.shown("1")).isEqualTo("a");
    }

    @Test
    void aDeletedRecordIsTakenBackOrReportedByPolicy() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "a"));
        toy.publish("2", toy.event("2", 1, "b"));
        becomes("1", "SYNCED");
        becomes("2", "SYNCED");

        toy.publish("1", toy.event("1", 2, "a", ",\"deleted\":true"));
        await().atMost(SOON).until(() -> toy.shown("1") == null);
        becomes("1", "SYNCED");

        toy.settings(2, true, "{name}", WhenRemoved.REPORT);
        toy.publish("9", toy.event("9", 1, "z"));
        becomes("9", "SYNCED");
        toy.publish("2", toy.event("2", 2, "b", ",\"deleted\":true"));
        becomes("2", "FAILED removed-after-posting");
        assertThat(toy.shown("2")).isEqualTo("b");
    }

    @Test
    void aRejectionIsNotTriedAgainBeforeSomethingChanges() {
        toy.setUp();
        toy.gateway()
                .behave(
                        (_, _) ->
                                new PostingResult.Rejected(
                                        Reason.of(ReasonCode.REFUSED_BY_SAGEONE, "No.")));
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "FAILED refused-by-sageone");
        var requests = toy.gateway().requests().size();

        toy.settings(2, true, "{name}", WhenRemoved.REPORT);
        toy.publish("2", toy.event("2", 1, "skip"));
        becomes("2", "SKIPPED partner-ignored");
        becomes("1", "FAILED refused-by-sageone");
        assertThat(toy.gateway().requests()).hasSize(requests);

        toy.gateway().behaveWell();
        toy.publish("1", toy.event("1", 2, "b"));
        becomes("1", "SYNCED");
    }

    @Test
    void anUncertainPostingIsShownAndAskedForAgain() {
        toy.setUp();
        var asked = new AtomicInteger();
        toy.gateway()
                .behave(
                        (_, _) ->
                                asked.incrementAndGet() > 8
                                        ? null
                                        : new PostingResult.Uncertain(
                                                Instant.EPOCH,
                                                SHORT,
                                                Reason.of(
                                                        ReasonCode.OUTCOME_UNKNOWN, "No answer.")));
        toy.publish("1", toy.event("1", 1, "a"));

        becomes("1", "UNCERTAIN outcome-unknown");
        becomes("1", "SYNCED");
    }

    @Test
    void whatAnAttemptOfUnknownEndMayHaveChangedIsPostedAgainAlthoughItWasPostedBefore() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "SYNCED");
        toy.gateway().behave((_, _) -> new PostingResult.InFlight(SHORT));
        toy.publish("1", toy.event("1", 2, "b"));
        await().atMost(SOON).until(() -> asked(2, "b"));

        toy.publish("1", toy.event("1", 3, "a"));

        await().atMost(SOON).until(() -> asked(3, "a"));
        toy.gateway().behaveWell();
        becomes("1", "SYNCED");
    }

    @Test
    void whatWasTakenOutIsTakenOutAgainIfAPostingOfUnknownEndCameAfterIt() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "SYNCED");
        toy.publish("1", toy.event("1", 2, "a", ",\"deleted\":true"));
        await().atMost(SOON).until(() -> reversals() == 1);
        becomes("1", "SYNCED");
        toy.gateway().behave((_, _) -> new PostingResult.InFlight(SHORT));
        toy.publish("1", toy.event("1", 2, "b"));
        await().atMost(SOON).until(() -> asked(2, "b"));

        toy.publish("1", toy.event("1", 2, "c", ",\"deleted\":true"));

        await().atMost(SOON).until(() -> reversals() > 1);
        toy.gateway().behaveWell();
        becomes("1", "SYNCED");
    }

    @Test
    void whatNewSettingsMayHaveReachedIsPostedAgainAsItWasOnceNobodyWantsThemThere()
            throws Exception {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "SYNCED");
        toy.settings(2, true, "new {name}", WhenRemoved.DEACTIVATE);
        toy.publish("2", toy.event("2", 1, "b"));
        becomes("2", "SYNCED");
        assertThat(toy.shown("2")).isEqualTo("new b");
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        toy.gateway()
                .behave(
                        (_, _) -> {
                            begun.countDown();
                            join(mayEnd);
                            return new PostingResult.InFlight(SHORT);
                        });
        change("1", "apply_posted = true, touched = touched + 1, next_attempt_at = now()");
        begun.await();
        change("1", "apply_posted = false, touched = touched + 1");
        assertThat(asked(1, "new a")).isTrue();

        mayEnd.countDown();

        await().atMost(SOON).until(() -> timesAsked("a") == 2);
        toy.gateway().behaveWell();
        becomes("1", "SYNCED");
        await().atMost(SOON).until(() -> "f".equals(column("1", "left(unsettled::text, 1)")));
        assertThat(toy.shown("1")).isEqualTo("a");
    }

    private boolean asked(long version, String text) {
        return toy.gateway().requests().stream()
                .anyMatch(
                        request ->
                                request.revision().billingVersion() == version
                                        && new Note(text).equals(request.document()));
    }

    private long timesAsked(String text) {
        return toy.gateway().requests().stream()
                .filter(request -> new Note(text).equals(request.document()))
                .count();
    }

    private long reversals() {
        return toy.gateway().requests().stream()
                .filter(request -> request.document() == null)
                .count();
    }

    @Test
    void aRefusalForNowPausesTheCompanyForJustSoLong() {
        toy.setUp();
        var asked = new AtomicInteger();
        toy.gateway()
                .behave(
                        (_, _) ->
                                asked.incrementAndGet() > 1
                                        ? null
                                        : new PostingResult.NotNow(
                                                Reason.of(
                                                        ReasonCode.OUT_OF_BUDGET,
                                                        "No call is free."),
                                                Duration.ofSeconds(1)));
        toy.publish("1", toy.event("1", 1, "a"));

        becomes("1", "SYNCED");
        assertThat(asked).hasValue(2);
    }

    @Test
    void aRecordThatIsMisreadAgainAndAgainHoldsUpNoneButItself() {
        toy.setUp();
        var misread = new BillingRef("misread");
        toy.gateway()
                .behave(
                        (_, ref) ->
                                ref.equals(misread)
                                        ? new PostingResult.NotNow(
                                                Reason.of(
                                                        ReasonCode.SAGEONE_UNAVAILABLE,
                                                        "SageOne answered with something else."),
                                                Duration.ofHours(1))
                                        : null);
        toy.publish("misread", toy.event("misread", 1, "a"));
        await().atMost(SOON).until(() -> !toy.gateway().requests().isEmpty());
        await().atMost(SOON)
                .until(() -> "sageone-unavailable".equals(column("misread", "reason_code")));

        toy.publish("1", toy.event("1", 1, "b"));
        becomes("1", "SYNCED");
    }

    @Test
    void aRejectionWithACodeOfANewerVersionIsTriedAgain() {
        toy.setUp();
        toy.gateway()
                .behave(
                        (_, _) ->
                                new PostingResult.Rejected(
                                        Reason.of(ReasonCode.REFUSED_BY_SAGEONE, "No.")));
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "FAILED refused-by-sageone");

        toy.gateway().behaveWell();
        change(
                "1",
                "rejected_code = 'of-the-future', touched = touched + 1, next_attempt_at = now()");
        becomes("1", "SYNCED");
    }

    @Test
    void aChangeUnderTheSameVersionIsToldAsANewOutcome() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "first"));
        becomes("1", "SYNCED");
        var told = Long.parseLong(column("1", "sequence"));

        toy.publish("1", toy.event("1", 1, "second"));

        await().atMost(SOON).until(() -> "second".equals(toy.shown("1")));
        becomes("1", "SYNCED");
        assertThat(Long.parseLong(column("1", "sequence"))).isGreaterThan(told);
    }

    @Test
    void aDefectOfTheGatewayDelaysOnlyTheRecordThatMeetsIt() {
        toy.setUp();
        var met = new BillingRef("met");
        var server =
                HttpServer.create()
                        .port(0)
                        .handle((_, response) -> response.status(500).send())
                        .bindNow();
        var defective = gatewayAt(server.port());
        toy.gateway()
                .behave(
                        (company, ref) -> {
                            if (ref.equals(met)) {
                                defective.get(company, PostingKind.CUSTOMER, ref);
                            }
                            return null;
                        });
        toy.publish("met", toy.event("met", 1, "a"));
        await().atMost(SOON)
                .until(() -> column("met", "reason_message").contains("could not handle it"));
        assertThat(toy.state("met")).isEqualTo("PENDING");
        assertThat(column("met", "reason_code")).isEqualTo("gateway-unavailable");
        toy.publish("1", toy.event("1", 1, "b"));
        becomes("1", "SYNCED");

        toy.gateway().behaveWell();
        becomes("met", "SYNCED");
        server.disposeNow();
    }

    @Test
    void aRequestThatIsLostHoldsUpNoOtherCompany() {
        var other = service.withAnotherCompany();
        toy.setUp();
        other.setUp();
        var server =
                HttpServer.create()
                        .port(0)
                        .handle(
                                (_, response) ->
                                        response.withConnection(Connection::dispose).then())
                        .bindNow();
        var mute = gatewayAt(server.port());
        toy.gateway()
                .behave(
                        (company, ref) -> {
                            if (company.equals(toy.company())) {
                                mute.get(company, PostingKind.CUSTOMER, ref);
                            }
                            return null;
                        });
        toy.publish("1", toy.event("1", 1, "a"));
        await().atMost(SOON).until(() -> column("1", "reason_message").contains("gave no answer"));
        assertThat(roomForAll()).isGreaterThan(1);
        other.publish("1", other.event("1", 1, "b"));
        await().atMost(SOON).untilAsserted(() -> assertThat(other.state("1")).isEqualTo("SYNCED"));
        assertThat(toy.state("1")).isEqualTo("PENDING");

        toy.gateway().behaveWell();
        becomes("1", "SYNCED");
        server.disposeNow();
    }

    @Test
    void aGatewayThatCannotBeReachedIsTriedWithASingleRecord() {
        toy.setUp();
        var nowhere = gatewayAt(1);
        toy.gateway()
                .behave(
                        (company, ref) -> {
                            nowhere.get(company, PostingKind.CUSTOMER, ref);
                            return null;
                        });
        toy.publish("1", toy.event("1", 1, "a"));
        await().atMost(SOON)
                .until(() -> column("1", "reason_message").contains("cannot be reached"));
        assertThat(roomForAll()).isLessThanOrEqualTo(1);

        toy.gateway().behaveWell();
        becomes("1", "SYNCED");
        assertThat(roomForAll()).isGreaterThan(1);
    }

    private Postings gatewayAt(int port) {
        return toy.service()
                .bean(HttpInterfaces.class)
                .create(Postings.class, "http://localhost:" + port, SOON);
    }

    private int roomForAll() {
        return toy.service().bean(Load.class).room().most();
    }

    @Test
    void aChangeOfSettingsDoesNotTouchWhatIsPostedAndHasANewerEventThatCannotBeRead() {
        toy.setUp();
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "SYNCED");
        toy.publish("1", toy.event("1", 2, "x").replace("\"x\"", "7"));
        becomes("1", "FAILED invalid-event");
        var touched = column("1", "touched");
        toy.publish("2", toy.event("2", 1, "refuse"));
        becomes("2", "FAILED invalid-record");

        toy.settings(2, true, "new {name}", WhenRemoved.DEACTIVATE);
        await().atMost(SOON).until(() -> "2".equals(column("2", "settings_version")));

        assertThat(column("1", "touched")).isEqualTo(touched);
        assertThat(toy.state("1")).isEqualTo("FAILED invalid-event");
        assertThat(toy.shown("1")).isEqualTo("a");
    }

    @Test
    void aLeaseIsRenewedAsLongAsItsRecordIsWorkedOn() {
        toy.setUp();
        var mayEnd = new CountDownLatch(1);
        toy.gateway()
                .behave(
                        (_, _) -> {
                            join(mayEnd);
                            return null;
                        });
        toy.publish("1", toy.event("1", 1, "a"));
        await().atMost(SOON).until(() -> !column("1", "lease_until").isEmpty());
        var first = column("1", "lease_until");

        await().atMost(SOON)
                .until(() -> "t".equals(column("1", "left((now() > '" + first + "')::text, 1)")));
        assertThat(column("1", "left((lease_until > now())::text, 1)")).isEqualTo("t");
        assertThat(column("1", "fence")).isEqualTo("1");

        mayEnd.countDown();
        becomes("1", "SYNCED");
        assertThat(toy.gateway().requests()).hasSize(1);
    }

    @Test
    void whatWaitsForTheSameIsReleasedByOneCanary() {
        toy.setUp();
        var isThere = new AtomicBoolean();
        toy.gateway()
                .behave(
                        (_, _) ->
                                isThere.get()
                                        ? null
                                        : new PostingResult.DependencyMissing(
                                                Reason.of(
                                                                ReasonCode.COMPANY_NOT_CONNECTED,
                                                                "Not connected.")
                                                        .waitingOn("connection"),
                                                SHORT));
        for (var id = 1; id <= 5; id++) {
            toy.publish("" + id, toy.event("" + id, 1, "a" + id));
        }
        for (var id = 1; id <= 5; id++) {
            becomes("" + id, "PARKED company-not-connected");
        }

        isThere.set(true);
        for (var id = 1; id <= 5; id++) {
            becomes("" + id, "SYNCED");
        }
    }

    @Test
    void aVersionThatArrivesDuringAPostingIsPostedAfterIt() throws Exception {
        toy.setUp();
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        toy.gateway()
                .behave(
                        (_, _) -> {
                            begun.countDown();
                            join(mayEnd);
                            return null;
                        });
        toy.publish("1", toy.event("1", 1, "first"));
        begun.await();
        toy.publish("1", toy.event("1", 2, "second"));
        await().atMost(SOON).until(() -> toy.state("1").equals("PENDING"));

        mayEnd.countDown();
        await().atMost(SOON).until(() -> "second".equals(toy.shown("1")));
        becomes("1", "SYNCED");
        assertThat(toy.gateway().changes()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void anOlderVersionThanTheBooksShowWaitsForTheNewerOne() {
        toy.setUp();
        toy.gateway().behave((_, _) -> new PostingResult.Superseded(new Revision(9, 1), "5"));
        toy.publish("1", toy.event("1", 1, "a"));
        becomes("1", "PARKED newer-version-awaited");

        toy.gateway().behaveWell();
        toy.publish("1", toy.event("1", 9, "b"));
        becomes("1", "SYNCED");
    }

    @Test
    void noRecordIsParkedPastItsRelease() {
        toy.setUp();
        var arrived = toy.service().bean(ToyService.Arrived.class);
        var releases = toy.service().bean(Releases.class);
        arrived.hooks()
                .put(
                        "late",
                        () -> {
                            arrived.keys().add("late");
                            releases.release(toy.company(), "late");
                        });

        toy.publish("1", toy.event("1", 1, "park:late"));

        becomes("1", "SYNCED");
    }

    private String column(String id, String expression) {
        return toy.service()
                .bean(Database.class)
                .sql(
                        "select coalesce((%s)::text, '') as c from record where company = :company and id = :id"
                                .formatted(expression))
                .bind("company", toy.company().value())
                .bind("id", id)
                .first(row -> String.valueOf(row.get("c", String.class)))
                .orElse("");
    }

    private void change(String id, String assignments) {
        toy.service()
                .bean(Database.class)
                .sql("update record set " + assignments + " where company = :company and id = :id")
                .bind("company", toy.company().value())
                .bind("id", id)
                .update();
        toy.service().bean(Wake.class).signal();
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
