package org.sageonesync.gateway.reversals;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.allocations.Witness.Sight;

/**
 * What a person must do in SageOne with a receipt that cannot be taken back from here.
 *
 * @param receipt as the books show it
 * @param allocations that were made from here, in words; empty: none
 */
record ByHand(Sight.Seen receipt, String allocations) {

    /** Whoever has taken a receipt back in another way than by deleting it says so by this. */
    static final String MARK = "[taken back]";

    /** Whether a person has written down that the receipt was taken back. */
    static boolean isMarked(Sight.Seen receipt) {
        return receipt.document().text("Comments").contains(MARK);
    }

    Reason noWay() {
        return removed(" and SageOne offers no way to take a receipt back from here.");
    }

    Reason locked() {
        return removed(" but SageOne has locked it.");
    }

    /** SageOne refuses to delete it. */
    Reason refused(ReasonCode code, String sentence) {
        return code == ReasonCode.PERIOD_LOCKED
                ? Reason.of(
                        code,
                        sentence + " Open the period there, or take it back by hand. " + steps())
                : removed(" but SageOne refuses to delete it: " + sentence);
    }

    /** The same answer; one that SageOne gave for good, with the steps. */
    PostingResult explained(PostingResult result) {
        return switch (result) {
            case PostingResult.Rejected(var reason)
                    when reason.code() == ReasonCode.REFUSED_BY_SAGEONE ->
                    new PostingResult.Rejected(
                            removed(" but SageOne refuses that: " + reason.message()));
            case PostingResult.DependencyMissing(var reason, var wait)
                    when reason.code() == ReasonCode.PERIOD_LOCKED ->
                    new PostingResult.DependencyMissing(
                            refused(reason.code(), reason.message()), wait);
            default -> result;
        };
    }

    private Reason removed(String why) {
        return Reason.of(
                ReasonCode.REMOVED_AFTER_POSTING,
                "Billing has taken back the receipt " + number() + "," + why + " " + steps());
    }

    private String steps() {
        return "In SageOne: "
                + (allocations.isEmpty()
                        ? "remove what it may be"
                        : "remove its allocations: " + allocations + ", and whatever else it is")
                + " allocated to; then delete the receipt "
                + number()
                + ", or, where SageOne does not let you, enter "
                + receipt.total()
                + " as paid out of the receipt's bank account to the customer, on the day on which it"
                + " went back, and write "
                + MARK
                + " into the receipt's comments. Then resync this payment, and it is recorded as taken"
                + " back.";
    }

    private String number() {
        return receipt.document().text("DocumentNumber");
    }
}
