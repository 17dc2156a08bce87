package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.JournalRow;
import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Finds out what SageOne has allocated by itself, as it does for customers that are set so. What is
 * unallocated tells, never the customer's flag; it is read only where it is not known and something
 * is still to be allocated.
 */
@Component
final class Covering {

    private static final PostingResult BUSY = new PostingResult.InFlight(Duration.ofSeconds(1));

    private final CoverTable table;
    private final Witness witness;
    private final Corrections corrections;

    Covering(CoverTable table, Witness witness, Corrections corrections) {
        this.table = table;
        this.witness = witness;
        this.corrections = corrections;
    }

    /** What is left to do, or why it cannot be told now. */
    sealed interface Rest {

        /**
         * @param calls what it cost to find out
         */
        record ToMake(Targets targets, int calls) implements Rest {}

        record Hindered(PostingResult obstacle) implements Rest {}

        /** The books show less as allocated than we have allocated: a person must act. */
        record Contradicted(Reason reason, int calls) implements Rest {}
    }

    /**
     * What is left of the wishes; remembers what is not.
     *
     * @param row the source's row in the journal
     */
    Rest of(Mandate mandate, JournalRow row, AllocationWish wish, Targets targets) {
        var total = wish.total();
        if (total == null || targets.known().isEmpty()) {
            return new Rest.ToMake(targets, 0);
        }
        var look = new Look(mandate, row, targets, total, wish.forced());
        return table.see(mandate.source())
                .filter(seen -> seen.fence() == row.fence() && !seen.isBusy())
                .map(seen -> known(look, seen))
                .orElseGet(() -> new Rest.Hindered(BUSY));
    }

    /** The same as far as it is known, without asking SageOne. */
    Targets foreseen(AllocationWish wish, Source source, Targets targets) {
        var total = wish.total();
        return total == null
                ? targets
                : table.see(source)
                        .map(seen -> Coverage.of(targets.known(), seen, total).restOf(targets))
                        .orElse(targets);
    }

    private Rest known(Look look, CoverSight seen) {
        if (look.isEnough(seen)) {
            return covered(look, seen, 0);
        }
        return switch (witness.see(look.mandate().source(), look.mandate().lane())) {
            case Witness.Sight.Seen(_, var unallocated, _) ->
                    covered(look, seen.knowing(unallocated), 1);
            case Witness.Sight.Gone _ ->
                    new Rest.Hindered(
                            new PostingResult.Rejected(
                                    AllocationSentences.gone(look.mandate().source())));
            case Witness.Sight.Nothing sight -> new Rest.Hindered(sight.obstacle());
        };
    }

    private Rest covered(Look look, CoverSight seen, int calls) {
        if (seen.isContradicted(look.total())) {
            return contradicted(look, seen, calls);
        }
        var coverage = look.coverage(seen);
        boolean isNew = calls > 0 || !coverage.equals(seen.covered());
        return isNew && !table.remember(look.mandate().source(), seen, coverage)
                ? new Rest.Hindered(BUSY)
                : new Rest.ToMake(coverage.restOf(look.targets()), calls);
    }

    /** Somebody has removed allocations in the books: all of them, or nobody knows which. */
    private Rest contradicted(Look look, CoverSight seen, int calls) {
        if (!look.total().equals(seen.unallocated())) {
            return new Rest.Contradicted(
                    AllocationSentences.removedInBooks(seen, look.total()), calls);
        }
        return corrections.reopen(look.mandate(), look.seen(), look.total())
                ? new Rest.ToMake(look.targets(), calls)
                : new Rest.Hindered(BUSY);
    }

    /**
     * What is looked for.
     *
     * @param seen the source's row in the journal
     */
    private record Look(
            Mandate mandate, JournalRow seen, Targets targets, Money total, boolean forced) {

        Coverage coverage(CoverSight seen) {
            return Coverage.of(targets.known(), seen, total);
        }

        /** Nobody asks SageOne what nobody needs to know; what contradicts us is read once more. */
        boolean isEnough(CoverSight seen) {
            if (seen.unallocated() != null) {
                return !seen.isContradicted(total);
            }
            var rest = coverage(seen).restOf(targets).known();
            return seen.made().equals(Money.ZERO)
                    && rest.stream().noneMatch(it -> forced || seen.isToBeMade(it));
        }
    }
}
