package org.sageonesync.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.posting.JournalDatabase;
import org.sageonesync.runtime.database.Database;
import org.sageonesync.runtime.web.ProblemException;

import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Each step of the journal is done once, by whoever holds the claim or has read the newest row. */
class JournalIT {

    private static final CompanyKey ACME = new CompanyKey("acme");
    private static final DocumentKey KEY = key("17");
    private static final Revision REVISION = new Revision(1, 1);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Reason REASON = Reason.of(ReasonCode.DUPLICATE_FOUND, "Twice.");
    private static final CallTimes TIMES = new CallTimes(LEASE, LEASE);
    private static final CallTimes OVER = new CallTimes(Duration.ZERO, Duration.ZERO);

    private final Database database = JournalDatabase.empty();
    private final Journal journal = new Journal(database);
    private final Claims claims = new Claims(database);
    private final UncertainRows uncertain = new UncertainRows(database);
    private final TakeOvers takeOvers = new TakeOvers(database);
    private final Names names = new Names(database);

    @Test
    void onlyWhoHoldsTheClaimMayGoOn() {
        var overtaken = claim(KEY, null);
        var claim = claim(KEY, "Nomvula");

        assertThat(claims.renew(overtaken, LEASE)).isFalse();
        assertThat(send(overtaken, TIMES)).isFalse();
        assertThat(settle(overtaken, Settlement.done(overtaken, 41, "N"))).isFalse();
        assertThat(claims.renew(claim, LEASE)).isTrue();
        assertThat(send(claim, TIMES)).isTrue();
        assertThat(claims.renew(claim, LEASE)).as("it is being sent").isFalse();
        assertThat(settle(claim, Settlement.done(claim, 41, "Nomvula"))).isTrue();
        assertThat(settle(claim, Settlement.done(claim, 41, "Nomvula"))).isFalse();
    }

    @Test
    void whatWasRefusedIsNotUnderWayAnyMore() {
        var claim = claim(KEY, null);
        assertThat(claims.refused(claim, LEASE)).as("nothing was sent").isFalse();
        send(claim, TIMES);

        assertThat(claims.refused(claim, LEASE)).isTrue();

        assertThat(row(KEY).state()).isEqualTo(JournalState.CLAIMED);
        assertThat(claims.renew(claim, LEASE)).isTrue();
    }

    @Test
    void aSettledDocumentIsKnownWithWhatIsNotAllocatedOfIt() {
        var amount = new BigDecimal("2.50");
        var claim = claim(KEY, null);

        settle(claim, Settlement.done(claim, 41, "N").withUnallocated(new Money(amount)));

        assertThat(row(KEY).shows("hash")).isTrue();
        assertThat(journal.standing(KEY).formerIds()).containsExactly("41");
        var unallocated =
                database.sql("select unallocated from posting")
                        .one(it -> Objects.requireNonNull(it.get(0, BigDecimal.class)));
        assertThat(unallocated).isEqualByComparingTo(amount);
    }

    @Test
    void countsWhatTheBooksShowAndWhatNobodyKnows() {
        posted(KEY, 41);
        posted(key("18"), 42);
        lost(key("19"));

        assertThat(journal.posted(ACME, PostingKind.CUSTOMER, 9)).isEqualTo(2);
        assertThat(journal.posted(ACME, PostingKind.CUSTOMER, 1)).isEqualTo(1);
        assertThat(journal.posted(ACME, PostingKind.INVOICE, 9)).isZero();
        assertThat(journal.uncertain(ACME)).isEqualTo(1);
        assertThat(journal.uncertain(new CompanyKey("other"))).isZero();
    }

    @Test
    void aRowThatHasChangedSinceItWasReadIsNotChangedByWhoReadIt() {
        posted(KEY, 41);
        var seen = row(KEY);
        var next = new Revision(2, 1);

        assertThat(journal.advance(KEY, seen, next, "hash", JournalState.POSTED)).isTrue();
        assertThat(journal.advance(KEY, seen, next, "hash", JournalState.POSTED)).isFalse();
        assertThat(row(KEY).revision()).isEqualTo(next);
    }

    @Test
    void whatNeverWasInTheBooksIsBuriedOnce() {
        assertThat(journal.bury(KEY, null, REVISION)).isTrue();
        assertThat(journal.bury(KEY, null, REVISION)).isFalse();
        assertThat(row(KEY).state()).isEqualTo(JournalState.REVERSED);
    }

    @Test
    void aLateReplyTeachesAnIdThatNobodyKnew() {
        var claim = lost(KEY);
        uncertain.absent(only(KEY));

        assertThat(late(claim, Settlement.notDone(REASON))).isEmpty();
        assertThat(late(claim, Settlement.done(claim, 41, "N"))).contains(JournalState.POSTED);
        assertThat(row(KEY).shows("hash")).isTrue();
    }

    @Test
    void aLateReplyOfADocumentWithOtherTotalsDoesNotTellItsContent() {
        var claim = lost(KEY);
        uncertain.absent(only(KEY));

        assertThat(late(claim, Settlement.wrong(41, "N", REASON))).contains(JournalState.OPEN);
        assertThat(row(KEY).accountingId()).isEqualTo(41);
        assertThat(row(KEY).shows("hash")).isFalse();
    }

    @Test
    void aSenderThatHadItsTimeIsGivenUpOnce() {
        send(claim(KEY, null), OVER);
        send(claim(key("18"), null), TIMES);

        assertThat(uncertain.giveUpOnSilentSenders()).isEqualTo(1);
        assertThat(uncertain.giveUpOnSilentSenders()).isZero();
        assertThat(row(KEY).state()).isEqualTo(JournalState.UNCERTAIN);
    }

    @Test
    void whatALookUpFindsCountsOnlyOfTheRowThatItWasMadeFor() {
        lost(KEY);
        var seen = only(KEY);

        assertThat(uncertain.notFoundYet(seen, Duration.ZERO, Duration.ZERO)).isTrue();
        assertThat(only(KEY).emptyLookUps()).isEqualTo(1);
        assertThat(uncertain.found(seen, 41, "N")).isTrue();
        assertThat(uncertain.found(seen, 41, "N")).isFalse();
        assertThat(uncertain.notFoundYet(seen, Duration.ZERO, Duration.ZERO)).isFalse();
        assertThat(uncertain.absent(seen)).isFalse();
        assertThat(uncertain.conflict(seen, 42, REASON)).isFalse();
        assertThat(row(KEY).state()).isEqualTo(JournalState.POSTED);
        assertThat(row(KEY).accountingId()).isEqualTo(41);
    }

    @Test
    void whatIsProvenAbsentMayBePostedAgain() {
        lost(KEY);

        assertThat(uncertain.absent(only(KEY))).isTrue();
        assertThat(row(KEY).state()).isEqualTo(JournalState.OPEN);
    }

    @Test
    void aConflictIsForAPerson() {
        lost(KEY);

        assertThat(uncertain.conflict(only(KEY), 41, REASON)).isTrue();
        assertThat(row(KEY).reason()).isEqualTo(REASON);
        assertThat(row(KEY).accountingId()).isEqualTo(41);
    }

    @Test
    void aRecordTakesAnothersPlaceOnce() {
        posted(KEY, 41);
        var heir = key("18");
        takeOvers.open(heir, 0, REVISION, "hash");
        var seen = row(heir);
        var oldSeen = row(KEY);

        assertThat(takeOvers.move(heir, seen, KEY.ref(), oldSeen)).isTrue();
        assertThat(takeOvers.move(heir, seen, KEY.ref(), oldSeen)).isFalse();

        assertThat(row(heir).accountingId()).isEqualTo(41);
        assertThat(row(KEY).accountingId()).isNull();
        assertThat(row(KEY).state()).isEqualTo(JournalState.REVERSED);
    }

    @Test
    void aNameIsForeseenAsItWouldBeReserved() {
        claim(KEY, "Nomvula");
        var other = key("18");
        var wanted = NameRequest.of("NOMVULA", other.ref());

        assertThat(names.foreseen(KEY, NameRequest.of("Nomvula", KEY.ref()))).isEqualTo("Nomvula");
        assertThat(names.foreseen(other, wanted)).isEqualTo("NOMVULA (18)");
        assertThat(names.foreseen(other, NameRequest.exactly("NOMVULA"))).isEqualTo("NOMVULA");
        assertThat(names.holder(other, "nomvula")).contains("17");
        assertThat(names.holder(KEY, "nomvula")).as("its own").isEmpty();
    }

    @Test
    void aNameThatIsAnothersInTheBooksIsGivenUpForTheOneWithItsSuffix() {
        var claim = claim(KEY, "Nomvula");
        var name = NameRequest.of("Nomvula", KEY.ref());

        assertThat(claims.preferSuffix(claim, NameRequest.exactly("Nomvula"))).isFalse();
        assertThat(claims.preferSuffix(claim, name)).isTrue();
        assertThat(claims.preferSuffix(claim, name)).as("it has been given up").isFalse();
        assertThat(names.foreseen(KEY, name)).isEqualTo("Nomvula (17)");
        assertThat(names.holder(key("18"), "Nomvula")).isEmpty();
    }

    @Test
    void tellsWhoAsksForAnUnknownDocumentThatThereIsNone() {
        var controller = new PostingsController(new PostingHistory(journal, database));

        assertThatThrownBy(() -> controller.get(ACME, PostingKind.CUSTOMER, new BillingRef("17")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The journal knows nothing of acme customers/17.");
    }

    private void posted(DocumentKey key, long id) {
        var claim = claim(key, null);
        assertThat(settle(claim, Settlement.done(claim, id, "N"))).isTrue();
    }

    /** Sent, without a reply, and given up. */
    private Claim lost(DocumentKey key) {
        var claim = claim(key, null);
        assertThat(send(claim, OVER)).isTrue();
        assertThat(uncertain.giveUpOnSilentSenders()).isEqualTo(1);
        return claim;
    }

    private Claim claim(DocumentKey key, @Nullable String name) {
        var request =
                new ClaimRequest(
                        key,
                        journal.row(key),
                        Intent.CREATE,
                        REVISION,
                        "hash",
                        name == null ? null : NameRequest.of(name, key.ref()),
                        LEASE);
        return claims.take(request).orElseThrow();
    }

    private boolean send(Claim claim, CallTimes times) {
        var sent = JsonNodeFactory.instance.objectNode();
        return claims.aboutToSend(claim, "Customer/Save", sent, times);
    }

    private boolean settle(Claim claim, Settlement settlement) {
        return claims.settle(claim, settlement, exchange());
    }

    private Optional<JournalState> late(Claim claim, Settlement told) {
        return claims.lateReply(claim, exchange(), told);
    }

    private static Exchange exchange() {
        return new Exchange("Customer/Save", true, 201, "log-1", "done");
    }

    private UncertainRow only(DocumentKey key) {
        List<UncertainRow> rows = uncertain.of(key.company(), key.kind(), Duration.ZERO);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private JournalRow row(DocumentKey key) {
        return Objects.requireNonNull(journal.row(key));
    }

    private static DocumentKey key(String ref) {
        return new DocumentKey(ACME, PostingKind.CUSTOMER, new BillingRef(ref));
    }
}
