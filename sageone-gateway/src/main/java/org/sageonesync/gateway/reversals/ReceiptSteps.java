package org.sageonesync.gateway.reversals;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.allocations.Allocations;
import org.sageonesync.gateway.allocations.Anchor;
import org.sageonesync.gateway.allocations.Release;
import org.sageonesync.gateway.allocations.Source;
import org.sageonesync.gateway.allocations.Witness;
import org.sageonesync.gateway.allocations.Witness.Sight;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.posting.Deletion;
import org.sageonesync.gateway.posting.Poster;
import org.sageonesync.gateway.posting.Wish;
import org.sageonesync.gateway.reversals.ReceiptReversalSettings.Way;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The steps of taking a receipt back: read it, take its allocations away, then delete it or post it
 * once more over the negative amount; whatever SageOne lets us.
 */
@Component
final class ReceiptSteps {

    private static final PostingResult NOTHING_IS_SHOWN =
            new PostingResult.NotNow(
                    Reason.of(
                            ReasonCode.SAGEONE_UNAVAILABLE,
                            "SageOne does not show the receipt, but shows no other document of this"
                                    + " company either, so it may still be there; it is read again."),
                    Duration.ofMinutes(1));

    private final Witness witness;
    private final Anchor anchor;
    private final Allocations allocations;
    private final Release release;
    private final Deletion deletion;
    private final Poster poster;
    private final Journal journal;
    private final ReceiptReversalSettings settings;
    private final ReversalEnding ending;

    ReceiptSteps(
            Witness witness,
            Anchor anchor,
            Allocations allocations,
            Release release,
            Deletion deletion,
            Poster poster,
            Journal journal,
            ReceiptReversalSettings settings,
            ReversalEnding ending) {
        this.witness = witness;
        this.anchor = anchor;
        this.allocations = allocations;
        this.release = release;
        this.deletion = deletion;
        this.poster = poster;
        this.journal = journal;
        this.settings = settings;
        this.ending = ending;
    }

    /** Goes as far as it can. */
    PostingResult run(Claim claim, Wish wish) {
        return switch (witness.see(source(claim), wish.lane())) {
            case Sight.Seen seen when ByHand.isMarked(seen) ->
                    ending.done(claim, 1, "taken back by hand");
            case Sight.Seen seen -> takeBack(claim, wish, seen, way(claim));
            case Sight.Gone _ -> gone(claim, anchor.seen(claim.key().company(), wish.lane()));
            case Sight.Nothing nothing -> ending.interrupted(claim, nothing.obstacle());
        };
    }

    private PostingResult gone(Claim claim, OptionalInt callsUntilAnotherWasSeen) {
        return callsUntilAnotherWasSeen.isPresent()
                ? ending.done(
                        claim, 1 + callsUntilAnotherWasSeen.getAsInt(), "not in the books any more")
                : ending.interrupted(claim, NOTHING_IS_SHOWN);
    }

    /** What was begun in one way is finished in that way. */
    private Way way(Claim claim) {
        return Begun.isBegun(journal, claim.key(), claim.generation())
                ? Way.NEGATIVE_RECEIPT
                : settings.reversal();
    }

    private PostingResult takeBack(Claim claim, Wish wish, Sight.Seen seen, Way way) {
        var byHand = new ByHand(seen, allocations.described(claim.key()));
        release.forgetCovers(claim);
        if (way == Way.NONE) {
            return rejected(claim, byHand.noWay());
        }
        if (way == Way.DELETE && seen.document().isLocked()) {
            return rejected(claim, byHand.locked());
        }
        var released = release.all(claim, seen, wish.lane());
        if (released.obstacle() != null) {
            return ending.interrupted(claim, byHand.explained(released.obstacle()));
        }
        int calls = 1 + released.calls();
        return way == Way.DELETE
                ? deletion.run(claim, wish, calls, byHand::refused)
                : negative(claim, wish, seen, byHand, calls);
    }

    private PostingResult negative(
            Claim claim, Wish wish, Sight.Seen seen, ByHand byHand, int calls) {
        var opposite = NegativeReceipt.wish(claim, wish, seen.document());
        return switch (poster.post(opposite)) {
            case PostingResult.Posted posted ->
                    ending.done(
                            claim,
                            calls + posted.calls(),
                            "taken back by receipt " + posted.documentNumber());
            case PostingResult result -> ending.interrupted(claim, byHand.explained(result));
        };
    }

    private PostingResult rejected(Claim claim, Reason reason) {
        return ending.interrupted(claim, new PostingResult.Rejected(reason));
    }

    private static Source source(Claim claim) {
        return new Source(
                claim.key(), claim.generation(), Objects.requireNonNull(claim.accountingId()));
    }
}
