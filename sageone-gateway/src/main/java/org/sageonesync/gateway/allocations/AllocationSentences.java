package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;

import java.util.List;
import java.util.stream.Collectors;

/** Reasons in words that an accountant understands. */
final class AllocationSentences {

    static final Reason UNCERTAIN =
            Reason.of(
                    ReasonCode.OUTCOME_UNKNOWN,
                    "The document is in SageOne, but SageOne did not answer to its allocation; it is being"
                            + " looked up whether it was made.");

    static final Reason REMOVAL_UNCERTAIN =
            Reason.of(
                    ReasonCode.OUTCOME_UNKNOWN,
                    "SageOne did not answer when an allocation that billing no longer wants was to be"
                            + " removed; it is being looked up whether it is still there.");
    static final Reason SENDER_GONE =
            Reason.of(
                    ReasonCode.OUTCOME_UNKNOWN,
                    "The gateway was interrupted while SageOne changed an allocation of this; it is"
                            + " being looked up.");

    private AllocationSentences() {}

    static Reason awaited(String invoice) {
        return Reason.of(
                        ReasonCode.INVOICE_AWAITED,
                        "It is in the books and will be allocated to billing's invoice "
                                + invoice
                                + " once that is in the books.")
                .waitingOn("invoice:" + invoice);
    }

    static Reason leaving(String invoice) {
        return Reason.of(
                        ReasonCode.INVOICE_AWAITED,
                        "It is in the books, and allocated to billing's invoice "
                                + invoice
                                + " no more: billing has taken that back, and it is just leaving the"
                                + " books.")
                .waitingOn("invoice:" + invoice);
    }

    static Reason refused(AllocationClaim claim, String sentence) {
        return Reason.of(
                ReasonCode.ALLOCATION_REFUSED,
                "It is in the books, but SageOne refused to allocate "
                        + claim.target().amount()
                        + " of it to billing's invoice "
                        + claim.target().invoice()
                        + ": "
                        + sentence);
    }

    static Reason gone(Source source) {
        return Reason.of(
                ReasonCode.GONE_FROM_BOOKS,
                "SageOne no longer has the document "
                        + source.id()
                        + " that is to be allocated: it was deleted there. Find out why; once SageOne shows"
                        + " it again, post it with force.");
    }

    static Reason kept(AllocationClaim claim, String sentence) {
        return Reason.of(
                ReasonCode.ALLOCATION_REFUSED,
                "Billing no longer wants "
                        + claim.target().amount()
                        + " of it allocated to billing's invoice "
                        + claim.target().invoice()
                        + ", but SageOne refused to remove that allocation: "
                        + sentence
                        + " Remove it in SageOne, then post it with force.");
    }

    /** The allocation is not there under its id, and the source's open amount does not say so. */
    static Reason missing(AllocationClaim claim, Witness.Sight.Seen source) {
        return Reason.of(
                ReasonCode.ALLOCATION_CONFLICT,
                "SageOne no longer has the allocation of "
                        + words(claim.target())
                        + " under the id under which it was made, but still shows "
                        + source.total().minus(source.unallocated())
                        + " of "
                        + source.total()
                        + " as allocated. See in SageOne what it is allocated to, put it right there,"
                        + " then post it with force.");
    }

    /** SageOne lists its allocations, and this one is not among them. */
    static Reason notListed(AllocationRow row) {
        return Reason.of(
                ReasonCode.ALLOCATION_CONFLICT,
                "Billing no longer wants the allocation of "
                        + words(List.of(row))
                        + ", but SageOne's list of allocations does not show it once and in that"
                        + " amount. See in SageOne what it is allocated to, put it right there, then post"
                        + " it with force.");
    }

    /** Allocations that were made from here, and are not all in the books any more. */
    static Reason removedInBooks(CoverSight seen, Money total) {
        return Reason.of(
                ReasonCode.ALLOCATION_CONFLICT,
                seen.made()
                        + " of "
                        + total
                        + " was allocated from here ("
                        + words(AllocationRow.made(seen.rows()))
                        + "), but SageOne shows only "
                        + total.minus(seen.unallocated() == null ? total : seen.unallocated())
                        + " of it as allocated. See in SageOne what it is allocated to, put it right"
                        + " there, then post it with force.");
    }

    /** Allocations that nobody here made, so nobody here knows them. */
    static Reason madeInBooks(Witness.Sight.Seen source, List<AllocationRow> made) {
        var number = source.document().text("DocumentNumber");
        return Reason.of(
                ReasonCode.ALLOCATION_CONFLICT,
                source.total().minus(source.unallocated())
                        + " of "
                        + source.total()
                        + " of "
                        + number
                        + " is allocated in SageOne"
                        + (made.isEmpty() ? "" : ", of which " + words(made) + " from here")
                        + ". In SageOne, remove all allocations of "
                        + number
                        + ", then post it with force.");
    }

    static Reason conflict(UncertainAllocation row, Money now) {
        return Reason.of(
                ReasonCode.ALLOCATION_CONFLICT,
                "Before the allocation of "
                        + row.amount()
                        + " to billing's invoice "
                        + row.invoice()
                        + (row.intent() == AllocationIntent.MAKE ? " was made, " : " was removed, ")
                        + row.before()
                        + " was unallocated; now it is "
                        + now
                        + ", which is neither that nor "
                        + row.after()
                        + ". See in SageOne what it is allocated to, put it right there, then post it with"
                        + " force.");
    }

    static Reason perhapsTwice(AllocationClaim claim) {
        return Reason.of(
                ReasonCode.ALLOCATION_CONFLICT,
                "SageOne answered very late that it had allocated "
                        + claim.target().amount()
                        + " to billing's invoice "
                        + claim.target().invoice()
                        + ", after it was asked again: it may have been allocated twice. See in SageOne what"
                        + " it is allocated to, remove one allocation if there are two, then post it with"
                        + " force.");
    }

    /** Why a change is refused for which allocations were removed. */
    static Reason removedFirst(Reason refusal, List<AllocationRow> takenAway) {
        return new Reason(
                refusal.code(),
                refusal.message()
                        + " Its allocations of "
                        + words(takenAway)
                        + " were removed for this change and are made again once it is accepted.",
                refusal.waitingOn());
    }

    /** Allocations that are in the books and should not be. */
    static Reason removeByHand(List<AllocationRow> made, List<Target> wanted) {
        return Reason.of(
                ReasonCode.ALLOCATION_CONFLICT,
                "Billing no longer wants it allocated as SageOne has it. In SageOne, remove the"
                        + " allocation of "
                        + words(made)
                        + (wanted.isEmpty() ? "" : ", allocate " + wantedWords(wanted))
                        + ", then post it with force.");
    }

    /** Such as {@code 60.00 to billing's invoice 17 and 55.00 to billing's invoice 18}. */
    static String words(List<AllocationRow> rows) {
        return rows.stream()
                .map(row -> row.amount() + " to billing's invoice " + row.invoice())
                .collect(Collectors.joining(" and "));
    }

    private static String wantedWords(List<Target> wanted) {
        return wanted.stream().map(AllocationSentences::words).collect(Collectors.joining(" and "));
    }

    private static String words(Target target) {
        return target.amount() + " to billing's invoice " + target.invoice();
    }
}
