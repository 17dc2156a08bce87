package org.sageonesync.gateway.reversals;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.allocations.Witness.Sight;

/** What is said of reversals, in words that an accountant understands. */
final class ReversalSentences {

    private static final Reason UNFINISHED =
            Reason.of(ReasonCode.IN_FLIGHT, "It is being taken out of the books.");

    private ReversalSentences() {}

    /** Why a reversal stops where it stands. */
    static Reason reason(PostingResult result) {
        return switch (result) {
            case PostingResult.Incomplete incomplete -> incomplete.reason();
            case PostingResult.Uncertain uncertain -> uncertain.reason();
            case PostingResult.Rejected rejected -> rejected.reason();
            case PostingResult.DependencyMissing missing -> missing.reason();
            case PostingResult.NotNow notNow -> notNow.reason();
            case PostingResult.Posted _,
                    PostingResult.NeverPosted _,
                    PostingResult.Superseded _,
                    PostingResult.InFlight _,
                    PostingResult.Planned _ ->
                    UNFINISHED;
        };
    }

    /**
     * @param known the allocations that were made from here
     */
    static Reason allocated(Sight.Seen creditNote, String known) {
        var number = creditNote.document().text("DocumentNumber");
        return Reason.of(
                ReasonCode.ALLOCATION_CONFLICT,
                "The credit note "
                        + number
                        + " cannot be taken back while "
                        + creditNote.total().minus(creditNote.unallocated())
                        + " of its "
                        + creditNote.total()
                        + " is allocated. In SageOne, remove the allocations of "
                        + number
                        + (known.isEmpty() ? "" : " (" + known + ")")
                        + ", then post it with force.");
    }

    static Reason negative(Sight.Seen document) {
        var number = document.document().text("DocumentNumber");
        return Reason.of(
                ReasonCode.REFUSED_BY_SAGEONE,
                number
                        + " cannot be taken back by itself: its lines of one tax type do not sum up to"
                        + " a positive amount, and SageOne takes no negative line. Take "
                        + number
                        + " back in SageOne by hand.");
    }

    static String takenBack(
            Pair pair, PostingResult.Posted opposite, Money allocated, Money total) {
        var noun = pair.opposite().kind() == PostingKind.CREDIT_NOTE ? "credit note " : "invoice ";
        var rest = total.minus(allocated);
        return "taken back by "
                + noun
                + opposite.documentNumber()
                + (rest.equals(Money.ZERO)
                        ? ""
                        : "; " + rest + " of " + total + " was paid already and stays on account");
    }
}
