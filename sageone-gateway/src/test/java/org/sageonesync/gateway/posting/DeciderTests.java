package org.sageonesync.gateway.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.gateway.ReversalRequest;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.contracts.outcome.Change;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.journal.NameRequest;
import org.sageonesync.gateway.journal.Standing;
import org.sageonesync.gateway.receipts.ReceiptKind;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Every state a row can be in, and what a wish calls for then. */
class DeciderTests {

    private static final Reason REFUSED = Reason.of(ReasonCode.REFUSED_BY_SAGEONE, "No.");

    static Stream<Arguments> puts() {
        return Stream.of(
                Arguments.of("nothing known", null, "create"),
                Arguments.of(
                        "open, never in the books", row(JournalState.OPEN, null, null), "create"),
                Arguments.of("open, in the books", row(JournalState.OPEN, 7L, "old"), "update"),
                Arguments.of(
                        "open, the books show it", row(JournalState.OPEN, 7L, "new"), "accept"),
                Arguments.of(
                        "posted, other content", row(JournalState.POSTED, 7L, "old"), "update"),
                Arguments.of("posted, same content", row(JournalState.POSTED, 7L, "new"), "accept"),
                Arguments.of("reversed", row(JournalState.REVERSED, 7L, null), "update"),
                Arguments.of("never posted", row(JournalState.REVERSED, null, null), "create"),
                Arguments.of("claimed", row(JournalState.CLAIMED, null, null), "in flight"),
                Arguments.of("sending", row(JournalState.SENDING, null, null), "in flight"),
                Arguments.of("uncertain", row(JournalState.UNCERTAIN, null, null), "uncertain"),
                Arguments.of("claimed for too long", overdue(JournalState.CLAIMED), "create"),
                Arguments.of(
                        "sending for too long", overdue(JournalState.SENDING), "give up waiting"),
                Arguments.of("rejected, other content", rejected("old"), "create"),
                Arguments.of("rejected, same content", rejected("new"), "accept"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("puts")
    void decidesWhatAPutCallsFor(String state, @Nullable JournalRow row, String expected) {
        assertThat(words(Decider.decide(new Standing(row, null), put(2)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("puts")
    void refusesWhatIsOlderWhateverTheState(String state, @Nullable JournalRow row, String any) {
        assertThat(words(Decider.decide(new Standing(row, null), put(0))))
                .isEqualTo(row == null ? "create" : "superseded");
    }

    @Test
    void aStopOfSalesHoldsUpOnlyWhatNeedsACall() {
        var stop = Reason.of(ReasonCode.COMPANY_STOPPED, "Stop.");
        var shown = new Standing(row(JournalState.POSTED, 7L, "new"), null, stop, Set.of());
        var other = new Standing(row(JournalState.POSTED, 7L, "old"), null, stop, Set.of());

        assertThat(words(Decider.decide(shown, put(2)))).isEqualTo("accept");
        assertThat(Decider.decide(other, put(2)))
                .isEqualTo(new Decision.Answer(Decider.stopped(stop)));
    }

    @Test
    void anIdThatTheRecordOnceHadIsNotForgotten() {
        var wish =
                new Wish(
                        new TestKind(),
                        new DocumentKey(
                                new CompanyKey("acme"), PostingKind.CUSTOMER, new BillingRef("17")),
                        new Revision(2, 1),
                        JsonNodeFactory.instance.objectNode(),
                        null,
                        "new",
                        false,
                        "7",
                        Lane.LIVE,
                        false,
                        false,
                        null);
        var row = row(JournalState.REVERSED, null, null);

        assertThat(words(Decider.decide(new Standing(row, null, null, Set.of("7")), wish)))
                .isEqualTo("create");
        assertThat(words(Decider.decide(new Standing(row, null), wish))).isEqualTo("stop");
    }

    @Test
    void keepsWhatTheBooksShowOfTheVersionWhateverItsContentIsNow() {
        var shown = row(JournalState.POSTED, 7L, "old");
        var version = shown.revision().billingVersion();

        assertThat(Decider.decide(new Standing(shown, null), put(version, true)))
                .isEqualTo(
                        new Decision.Answer(
                                new PostingResult.Posted(
                                        "7",
                                        shown.documentNumber(),
                                        Change.NONE,
                                        shown.revision(),
                                        0)));
        assertThat(words(Decider.decide(new Standing(shown, null), put(version, false))))
                .isEqualTo("update");
    }

    @Test
    void keepsNothingOfAnotherVersionNorWhatIsNotInTheBooks() {
        var shown = row(JournalState.POSTED, 7L, "old");
        var next = shown.revision().billingVersion() + 1;
        var version = shown.revision().billingVersion();

        assertThat(words(Decider.decide(new Standing(shown, null), put(next, true))))
                .isEqualTo("update");
        for (var state : List.of(JournalState.OPEN, JournalState.REVERSED)) {
            var row = row(state, 7L, "old");
            assertThat(words(Decider.decide(new Standing(row, null), put(version, true))))
                    .isEqualTo("update");
        }
        assertThat(
                        words(
                                Decider.decide(
                                        new Standing(row(JournalState.UNCERTAIN, null, null), null),
                                        put(version, true))))
                .isEqualTo("uncertain");
    }

    @Test
    void aStopOfTheCompanyHoldsUpEverything() {
        var stop = Reason.of(ReasonCode.COMPANY_STOPPED, "Stop.");
        var shown = new Standing(row(JournalState.POSTED, 7L, "new"), stop);

        assertThat(Decider.decide(shown, put(2)))
                .isEqualTo(
                        new Decision.Answer(
                                new PostingResult.DependencyMissing(stop, Duration.ofMinutes(1))));
    }

    @Test
    void anIdThatTheJournalHasIsNotForgotten() {
        var wish = new Wishes().knownAs("7").put();

        assertThat(
                        words(
                                Decider.decide(
                                        new Standing(row(JournalState.POSTED, 7L, "new"), null),
                                        wish)))
                .isEqualTo("accept");
        assertThat(
                        words(
                                Decider.decide(
                                        new Standing(row(JournalState.POSTED, 8L, "new"), null),
                                        wish)))
                .isEqualTo("stop");
        assertThat(words(Decider.decide(new Standing(null, null), wish))).isEqualTo("stop");
    }

    @Test
    void aReversalTakesOutWhatIsInTheBooksAndBuriesWhatIsNot() {
        assertThat(reversal(null)).isEqualTo("bury");
        assertThat(reversal(row(JournalState.OPEN, null, null))).isEqualTo("bury");
        assertThat(reversal(row(JournalState.POSTED, 7L, "old"))).isEqualTo("reverse");
        assertThat(reversal(row(JournalState.REJECTED, 7L, "old"))).isEqualTo("reverse");
        assertThat(reversal(row(JournalState.REVERSED, 7L, null))).isEqualTo("accept");
        assertThat(reversal(row(JournalState.UNCERTAIN, 7L, null))).isEqualTo("uncertain");
    }

    @Test
    void whatIsAskedForAgainAsItIsIsAnsweredAndNotWritten() {
        var same = row(JournalState.POSTED, 7L, "new", "new", null, false);
        var refusedMeanwhile = row(JournalState.POSTED, 7L, "new", "old", null, false);

        assertThat(Decider.decide(new Standing(same, null), put(1)))
                .isEqualTo(
                        new Decision.Answer(
                                new PostingResult.Posted(
                                        "7", null, Change.NONE, new Revision(1, 1), 0)));
        assertThat(words(Decider.decide(new Standing(same, null), put(2)))).isEqualTo("accept");
        assertThat(words(Decider.decide(new Standing(refusedMeanwhile, null), put(1))))
                .isEqualTo("accept");
    }

    @Test
    void aNumberedDocumentThatWasTakenBackBeginsAnew() {
        var numbered = new Wishes().numbered();

        assertThat(words(decide(row(JournalState.REVERSED, 7L, null), numbered.put())))
                .isEqualTo("create");
        assertThat(words(decide(row(JournalState.POSTED, 7L, "old"), numbered.put())))
                .isEqualTo("update");
    }

    @Test
    void aNumberThatWasAnothersIsTriedAgainOnceThereIsAWayAroundIt() {
        var taken = rejected(null, ReasonCode.NUMBER_CONFLICT);
        var suffixed = new Wishes().numbered().named(NameRequest.of("N-17", new BillingRef("17")));
        var exact = new Wishes().numbered().named(NameRequest.exactly("N-17"));

        assertThat(words(decide(taken, suffixed.put()))).isEqualTo("create");
        assertThat(words(decide(taken, exact.takingOver("16").put()))).isEqualTo("create");
        assertThat(words(decide(taken, exact.takingOver(null).put()))).isEqualTo("accept");
        assertThat(words(decide(rejected(7L, ReasonCode.NUMBER_CONFLICT), suffixed.put())))
                .as("it has a number")
                .isEqualTo("accept");
        assertThat(words(decide(rejected(null, ReasonCode.ACCESS_DENIED), suffixed.put())))
                .as("refused for something else")
                .isEqualTo("accept");
    }

    @Test
    void aDuplicateIsNotCuredByOtherContent() {
        var duplicate =
                row(
                        JournalState.REJECTED,
                        7L,
                        null,
                        "other",
                        Reason.of(ReasonCode.DUPLICATE_FOUND, "Twice."),
                        false);

        assertThat(words(decide(duplicate, put(2)))).isEqualTo("accept");
    }

    @Test
    void whoeverFindsItUnderWayAsksAgainInASecond() {
        assertThat(decide(row(JournalState.SENDING, null, null), put(2)))
                .isEqualTo(new Decision.Answer(new PostingResult.InFlight(Duration.ofSeconds(1))));
    }

    @Test
    void whoeverFindsItUncertainIsToldSinceWhenWhyAndWhenItIsLookedUp() {
        var reason = Reason.of(ReasonCode.OUTCOME_UNKNOWN, "Silence.");
        var since = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(decide(uncertain(since, reason, Duration.ofSeconds(40)), put(2)))
                .isEqualTo(
                        new Decision.Answer(
                                new PostingResult.Uncertain(
                                        since, Duration.ofSeconds(40), reason)));
        assertThat(decide(uncertain(null, null, Duration.ofMillis(1)), put(2)))
                .isEqualTo(
                        new Decision.Answer(
                                new PostingResult.Uncertain(
                                        Instant.EPOCH,
                                        Duration.ofMillis(250),
                                        Sentences.UNCERTAIN)));
    }

    private static Decision decide(JournalRow row, Wish wish) {
        return Decider.decide(new Standing(row, null), wish);
    }

    private static String reversal(@Nullable JournalRow row) {
        var key =
                new DocumentKey(new CompanyKey("acme"), PostingKind.CUSTOMER, new BillingRef("17"));
        var request = new ReversalRequest(new Revision(2, 1), null, null);
        var wish = Wish.reversal(new TestKind(), key, request);
        return words(Decider.decide(new Standing(row, null), wish));
    }

    private static String words(Decision decision) {
        return switch (decision) {
            case Decision.Post(var intent) -> intent.name().toLowerCase(Locale.ROOT);
            case Decision.Advance _ -> "accept";
            case Decision.Bury() -> "bury";
            case Decision.Stop _ -> "stop";
            case Decision.GiveUpWaiting() -> "give up waiting";
            case Decision.Answer(PostingResult.InFlight _) -> "in flight";
            case Decision.Answer(PostingResult.Uncertain _) -> "uncertain";
            case Decision.Answer(PostingResult.Superseded _) -> "superseded";
            case Decision.Answer(var result) -> result.toString();
        };
    }

    private static Wish put(long version) {
        return put(version, false);
    }

    private static Wish put(long version, boolean keeping) {
        return new Wish(
                new TestKind(),
                new DocumentKey(new CompanyKey("acme"), PostingKind.CUSTOMER, new BillingRef("17")),
                new Revision(version, 1),
                JsonNodeFactory.instance.objectNode(),
                null,
                "new",
                false,
                null,
                Lane.LIVE,
                false,
                keeping,
                null);
    }

    private static JournalRow row(JournalState state, @Nullable Long id, @Nullable String books) {
        return row(state, id, books, "old", null, false);
    }

    private static JournalRow overdue(JournalState state) {
        return row(state, null, null, "old", null, true);
    }

    private static JournalRow rejected(String hash) {
        return row(JournalState.REJECTED, null, null, hash, REFUSED, false);
    }

    private static JournalRow rejected(@Nullable Long id, ReasonCode code) {
        return row(JournalState.REJECTED, id, null, "new", Reason.of(code, "No."), false);
    }

    private static JournalRow uncertain(
            @Nullable Instant since, @Nullable Reason reason, Duration remaining) {
        return new JournalRow(
                0,
                JournalState.UNCERTAIN,
                new Revision(1, 1),
                "old",
                4,
                null,
                null,
                null,
                reason,
                since,
                false,
                remaining);
    }

    private static JournalRow row(
            JournalState state,
            @Nullable Long id,
            @Nullable String books,
            String hash,
            @Nullable Reason reason,
            boolean overdue) {
        return new JournalRow(
                0,
                state,
                new Revision(1, 1),
                hash,
                4,
                id,
                null,
                books,
                reason,
                null,
                overdue,
                Duration.ZERO);
    }

    /** Wishes for new content, as version 2. */
    private record Wishes(
            DocumentKind kind,
            @Nullable NameRequest name,
            @Nullable String known,
            @Nullable Sale sale) {

        Wishes() {
            this(new TestKind(), null, null, null);
        }

        Wishes knownAs(String id) {
            return new Wishes(kind, name, id, sale);
        }

        Wishes numbered() {
            return new Wishes(new ReceiptKind(), name, known, sale);
        }

        Wishes named(NameRequest wanted) {
            return new Wishes(kind, wanted, known, sale);
        }

        Wishes takingOver(@Nullable String ref) {
            var totals = Totals.only(BigDecimal.TEN);
            return new Wishes(
                    kind,
                    name,
                    known,
                    new Sale(totals, ref == null ? null : new BillingRef(ref), null));
        }

        Wish put() {
            return new Wish(
                    kind,
                    new DocumentKey(new CompanyKey("acme"), kind.kind(), new BillingRef("17")),
                    new Revision(2, 1),
                    JsonNodeFactory.instance.objectNode(),
                    name,
                    "new",
                    false,
                    known,
                    Lane.LIVE,
                    false,
                    false,
                    sale);
        }
    }

    private record TestKind() implements DocumentKind {

        @Override
        public PostingKind kind() {
            return PostingKind.CUSTOMER;
        }

        @Override
        public String noun() {
            return "customer";
        }

        @Override
        public String getOperation() {
            return "Customer/Get";
        }

        @Override
        public String saveOperation() {
            return "Customer/Save";
        }

        @Override
        public String keyField() {
            return "TextField1";
        }

        @Override
        public String nameField() {
            return "Name";
        }

        @Override
        public ObjectNode reversal() {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
