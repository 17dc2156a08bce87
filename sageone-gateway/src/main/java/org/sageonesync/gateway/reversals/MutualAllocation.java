package org.sageonesync.gateway.reversals;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.allocations.AllocationWish;
import org.sageonesync.gateway.allocations.Allocations;
import org.sageonesync.gateway.allocations.Freeing;
import org.sageonesync.gateway.allocations.Freeing.Freed;
import org.sageonesync.gateway.allocations.Held;
import org.sageonesync.gateway.allocations.Witness;
import org.sageonesync.gateway.allocations.Witness.Sight;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

/**
 * The last step of a reversal: a document and its opposite are allocated to each other. The
 * opposite is in the books by now, so the reversal is finished by whoever comes next.
 */
@Component
final class MutualAllocation {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    private final Allocations allocations;
    private final Freeing freeing;
    private final Witness witness;
    private final ReversalEnding ending;

    MutualAllocation(
            Allocations allocations, Freeing freeing, Witness witness, ReversalEnding ending) {
        this.allocations = allocations;
        this.freeing = freeing;
        this.witness = witness;
        this.ending = ending;
    }

    PostingResult run(Reversal reversal, PostingResult.Posted opposite) {
        return reversal.pair().isCreditNote()
                ? allocate(reversal, opposite, reversal.seen().total())
                : free(reversal, opposite);
    }

    private PostingResult free(Reversal reversal, PostingResult.Posted opposite) {
        var lane = reversal.wish().lane();
        var freed =
                freeing.invoice(reversal.claim().key().company(), reversal.document().id(), lane);
        return freed.obstacle()
                .map(it -> ending.interrupted(reversal.claim(), it))
                .orElseGet(() -> allocateDue(reversal, costing(opposite, freed.calls()), freed));
    }

    private PostingResult allocateDue(
            Reversal reversal, PostingResult.Posted opposite, Freed freed) {
        var total = reversal.seen().total();
        return reversal.seen().unallocated().plus(freed.amount()).compareTo(total) >= 0
                ? allocate(reversal, opposite, total)
                : allocateDue(reversal, opposite);
    }

    /** What cannot be freed from here stays, unless somebody has taken it away meanwhile. */
    private PostingResult allocateDue(Reversal reversal, PostingResult.Posted opposite) {
        return switch (witness.see(reversal.document(), reversal.wish().lane())) {
            case Sight.Seen(_, var due, _) -> allocate(reversal, costing(opposite, 1), due);
            case Sight.Gone _ -> ending.interrupted(reversal.claim(), ReversalSteps.gone(reversal));
            case Sight.Nothing nothing -> ending.interrupted(reversal.claim(), nothing.obstacle());
        };
    }

    private PostingResult allocate(Reversal reversal, PostingResult.Posted opposite, Money amount) {
        var claim = reversal.claim();
        var words =
                ReversalSentences.takenBack(
                        reversal.pair(), opposite, amount, reversal.seen().total());
        if (amount.compareTo(Money.ZERO) <= 0) {
            return ending.done(claim, 1 + opposite.calls(), words);
        }
        return switch (allocations.settle(opposite, wish(reversal, amount))) {
            case PostingResult.Posted posted -> ending.done(claim, 1 + posted.calls(), words);
            case PostingResult.Incomplete it ->
                    ending.interrupted(
                            claim, new PostingResult.DependencyMissing(it.reason(), TRY_AGAIN));
            case PostingResult result -> ending.interrupted(claim, result);
        };
    }

    private static AllocationWish wish(Reversal reversal, Money amount) {
        var pair = reversal.pair();
        var wanted = List.of(new Allocation(pair.target().ref(), amount));
        var held =
                pair.isCreditNote()
                        ? new Held(reversal.claim(), reversal.seen().unallocated())
                        : null;
        var wish = reversal.wish();
        return new AllocationWish(pair.source(), wanted, wish.lane(), wish.forced(), held);
    }

    private static PostingResult.Posted costing(PostingResult.Posted posted, int more) {
        return new PostingResult.Posted(
                posted.accountingId(),
                posted.documentNumber(),
                posted.change(),
                posted.revision(),
                posted.calls() + more);
    }
}
