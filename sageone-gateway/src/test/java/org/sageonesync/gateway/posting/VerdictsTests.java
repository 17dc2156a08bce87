package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingRequest;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Exchange;
import org.sageonesync.gateway.journal.Intent;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.journal.Settlement;
import org.sageonesync.gateway.receipts.ReceiptKind;
import org.sageonesync.gateway.sageone.Refusal;
import org.sageonesync.gateway.sageone.Reply;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What every reply to a receipt's posting means, for the journal, for its history and for the
 * caller.
 */
class VerdictsTests {

    private static final String GET = "CustomerReceipt/Get";
    private static final String SAVE = "CustomerReceipt/Save";
    private static final String LOG = "log-1";
    private static final long ID = 41;
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration WAIT = Duration.ofSeconds(7);
    private static final Revision REVISION = new Revision(3, 1);
    private static final DocumentKey KEY =
            new DocumentKey(new CompanyKey("acme"), PostingKind.RECEIPT, new BillingRef("17"));
    private static final Wish WISH = wish();

    @ParameterizedTest
    @CsvSource({
        "CREATE, CREATED, 1, POSTED",
        "UPDATE, UPDATED, 2, POSTED",
        "REVERSE, REVERSED, 2, REVERSED"
    })
    void aSaveThatShowsTheDocumentIsDone(
            Intent intent, Change change, int calls, JournalState state) {
        var claim = claim(intent, intent == Intent.CREATE ? null : ID);

        assertThat(Verdicts.saved(claim, WISH, answered(receipt(ID))))
                .isEqualTo(
                        new Ending(
                                new Settlement(
                                        state,
                                        ID,
                                        "RC1",
                                        null,
                                        null,
                                        new Money(new BigDecimal("2.50"))),
                                new Exchange(SAVE, true, 200, LOG, "done: 41"),
                                new PostingResult.Posted("41", "RC1", change, REVISION, calls)));
    }

    @Test
    void aSaveThatShowsAnotherDocumentProvesNothing() {
        provesNothing(Verdicts.saved(claim(Intent.UPDATE, ID), WISH, answered(receipt(ID + 1))));
    }

    @Test
    void aSaveThatShowsNoDocumentProvesNothing() {
        var nothing = answered(JsonNodeFactory.instance.nullNode());

        provesNothing(Verdicts.saved(claim(Intent.CREATE, null), WISH, nothing));
    }

    private static void provesNothing(Ending ending) {
        assertThat(ending)
                .isEqualTo(
                        new Ending(
                                Settlement.unknown(Sentences.UNCERTAIN, RECEIVED),
                                new Exchange(SAVE, true, 200, LOG, "answered without the document"),
                                new PostingResult.Uncertain(
                                        RECEIVED, Duration.ofSeconds(1), Sentences.UNCERTAIN)));
    }

    @Test
    void whatTheBooksShowAlreadyIsDoneWithoutASave() {
        var object = BooksObject.of(receipt(ID)).orElseThrow();

        var ending = Verdicts.shown(claim(Intent.UPDATE, ID), answered(receipt(ID)), WISH, object);

        assertThat(ending.settlement().state()).isEqualTo(JournalState.POSTED);
        assertThat(ending.settlement().accountingId()).isEqualTo(ID);
        assertThat(ending.settlement().unallocated()).isEqualTo(new Money(new BigDecimal("2.50")));
        assertThat(ending.exchange())
                .isEqualTo(new Exchange(GET, true, 200, LOG, "shown already: 41"));
        assertThat(ending.result())
                .isEqualTo(new PostingResult.Posted("41", "RC1", Change.NONE, REVISION, 1));
    }

    @Test
    void aSaveWithoutAReplyIsUncertainFromTheLastMomentItCouldHaveLeft() {
        var reason = Reason.of(ReasonCode.OUTCOME_UNKNOWN, "No answer.");

        assertThat(Verdicts.unknown(SAVE, new Reply.Unknown("No answer.", null, null, RECEIVED)))
                .isEqualTo(
                        new Ending(
                                Settlement.unknown(reason, RECEIVED),
                                new Exchange(SAVE, false, null, null, "outcome unknown"),
                                new PostingResult.Uncertain(
                                        RECEIVED, Duration.ofSeconds(1), reason)));
        assertThat(
                        Verdicts.unknown(SAVE, new Reply.Unknown("Broken.", 500, LOG, RECEIVED))
                                .exchange())
                .isEqualTo(new Exchange(SAVE, true, 500, LOG, "outcome unknown"));
    }

    @Test
    void aReadWithoutAReplyChangesNothingAndIsTriedAgain() {
        var reason = Reason.of(ReasonCode.SAGEONE_UNAVAILABLE, "No answer.");

        assertThat(Verdicts.unreadable(GET, new Reply.Unknown("No answer.", null, null, RECEIVED)))
                .isEqualTo(
                        new Ending(
                                Settlement.notDone(reason),
                                new Exchange(GET, false, null, null, "could not be read"),
                                new PostingResult.NotNow(reason, Duration.ofSeconds(5))));
        assertThat(
                        Verdicts.unreadable(GET, new Reply.Unknown("Broken.", 500, LOG, RECEIVED))
                                .exchange())
                .isEqualTo(new Exchange(GET, true, 500, LOG, "could not be read"));
    }

    @Test
    void aReadThatShowsSomethingElseIsTriedAgain() {
        var reason =
                Reason.of(ReasonCode.SAGEONE_UNAVAILABLE, "SageOne answered with something else.");

        assertThat(Verdicts.misread(GET, answered(JsonNodeFactory.instance.arrayNode())))
                .isEqualTo(
                        new Ending(
                                Settlement.notDone(reason),
                                new Exchange(GET, true, 200, LOG, "could not be understood"),
                                new PostingResult.NotNow(reason, Duration.ofSeconds(5))));
    }

    @Test
    void whatWaitingCuresIsNotNowAndWhatAPersonMustCureIsADependency() {
        var busy = Reason.of(ReasonCode.OUT_OF_BUDGET, "Busy.");
        var locked = Reason.of(ReasonCode.CREDENTIALS_REJECTED, "Wrong password.");

        assertThat(Verdicts.notDone(SAVE, new Reply.NotDone(busy, WAIT, false, null, null)))
                .isEqualTo(
                        new Ending(
                                Settlement.notDone(busy),
                                new Exchange(SAVE, false, null, null, "not done: out-of-budget"),
                                new PostingResult.NotNow(busy, WAIT)));
        assertThat(Verdicts.notDone(SAVE, new Reply.NotDone(locked, WAIT, true, 401, LOG)))
                .isEqualTo(
                        new Ending(
                                Settlement.notDone(locked),
                                new Exchange(
                                        SAVE, true, 401, LOG, "not done: credentials-rejected"),
                                new PostingResult.DependencyMissing(locked, WAIT)));
    }

    @Test
    void aLockedPeriodIsADependencyThatIsTriedAgainInAnHour() {
        var reason = Reason.of(ReasonCode.PERIOD_LOCKED, "No.");

        assertThat(refused(claim(Intent.CREATE, null), Refusal.PERIOD_LOCKED))
                .isEqualTo(
                        new Ending(
                                Settlement.notDone(reason),
                                new Exchange(SAVE, true, 400, LOG, "refused: period locked"),
                                new PostingResult.DependencyMissing(reason, Duration.ofHours(1))));
    }

    @Test
    void aUserWhoMayNotDoItIsRefused() {
        var reason = Reason.of(ReasonCode.ACCESS_DENIED, "No.");

        assertThat(refused(claim(Intent.CREATE, null), Refusal.ACCESS_DENIED))
                .isEqualTo(
                        new Ending(
                                Settlement.rejected(reason),
                                new Exchange(SAVE, true, 400, LOG, "refused: access denied"),
                                new PostingResult.Rejected(reason)));
    }

    @Test
    void aDocumentThatIsNotFoundIsGoneIfItWasThere() {
        assertThat(refused(claim(Intent.CREATE, null), Refusal.NOT_FOUND).result())
                .isEqualTo(
                        new PostingResult.Rejected(
                                Reason.of(ReasonCode.REFUSED_BY_SAGEONE, "No.")));

        var reason = Sentences.gone(WISH.kind(), ID, "RC1");
        assertThat(refused(claim(Intent.UPDATE, ID), Refusal.NOT_FOUND))
                .isEqualTo(
                        new Ending(
                                Settlement.rejected(reason),
                                new Exchange(SAVE, true, 400, LOG, "refused: not found"),
                                new PostingResult.Rejected(reason)));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "VALIDATION",
                "NAME_TAKEN",
                "NUMBER_TAKEN",
                "DOCUMENT_LOCKED",
                "IN_USE",
                "MALFORMED"
            })
    void everyOtherRefusalIsRejectedInSageOnesWords(Refusal refusal) {
        var reason = Reason.of(ReasonCode.REFUSED_BY_SAGEONE, "No.");

        var ending = refused(claim(Intent.UPDATE, ID), refusal);

        assertThat(ending.settlement()).isEqualTo(Settlement.rejected(reason));
        assertThat(ending.result()).isEqualTo(new PostingResult.Rejected(reason));
    }

    @Test
    void aLockedDocumentIsRejectedWithWhatDiffers() {
        var exchange = new Exchange(GET, true, 200, LOG, "locked");
        var reason = Sentences.locked(WISH, "allocated", List.of("Total"));

        assertThat(Verdicts.locked(WISH, "allocated", List.of("Total"), exchange))
                .isEqualTo(
                        new Ending(
                                Settlement.rejected(reason),
                                exchange,
                                new PostingResult.Rejected(reason)));
    }

    private static Ending refused(Claim claim, Refusal refusal) {
        return Verdicts.refused(claim, WISH, SAVE, new Reply.Refused(refusal, "No.", 400, LOG));
    }

    private static Reply.Answered answered(JsonNode body) {
        return new Reply.Answered(200, body, LOG, RECEIVED);
    }

    private static JsonNode receipt(long id) {
        return JsonMapper.shared()
                .readTree(
                        "{\"ID\":%d,\"DocumentNumber\":\"RC1\",\"Total\":115.00,\"TotalUnallocated\":2.5}"
                                .formatted(id));
    }

    private static Claim claim(Intent intent, @Nullable Long id) {
        return new Claim(KEY, 0, 1, intent, REVISION, "hash", id, "RC1");
    }

    private static Wish wish() {
        var total = new BigDecimal("115.00");
        var fields = JsonNodeFactory.instance.objectNode().put("Total", total);
        return Wish.put(
                new ReceiptKind(),
                KEY,
                new PostingRequest<>(REVISION, "", null, null, null),
                new Content(null, fields, null),
                null,
                new Sale(Totals.only(total), null, null));
    }
}
