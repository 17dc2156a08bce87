package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingResult;
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

    Covering(CoverTable table, Witness witness) {
        this.table = table;
        this.witness = witness;
    }

    /** What is left to do, or why it cannot be told now. */
    sealed interface Rest {

        /**
         * @param calls what it cost to find out
         */
        record ToMake(Targets targets, int calls) implements Rest {}

        record Hindered(PostingResult obstacle) implements Rest {}
    }

    /** What is left of the wishes; remembers what is not. */
    Rest of(AllocationWish wish, Source source, Targets targets) {
        var total = wish.total();
        if (total == null || targets.known().isEmpty()) {
            return new Rest.ToMake(targets, 0);
        }
        return table.see(source)
                .filter(seen -> !seen.isBusy())
                .map(seen -> known(wish, source, targets, total, seen))
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

    private Rest known(
            AllocationWish wish, Source source, Targets targets, Money total, CoverSight seen) {
        var rest = Coverage.of(targets.known(), seen, total).restOf(targets).known();
        boolean enough =
                seen.unallocated() != null
                        || rest.stream().noneMatch(it -> wish.forced() || seen.isToBeMade(it));
        if (enough) {
            return covered(source, targets, total, seen, 0);
        }
        return switch (witness.see(source, wish.lane())) {
            case Witness.Sight.Seen(_, var unallocated, _) ->
                    covered(source, targets, total, seen.knowing(unallocated), 1);
            case Witness.Sight.Gone _ ->
                    new Rest.Hindered(new PostingResult.Rejected(AllocationSentences.gone(source)));
            case Witness.Sight.Nothing sight -> new Rest.Hindered(sight.obstacle());
        };
    }

    private Rest covered(Source source, Targets targets, Money total, CoverSight seen, int calls) {
        var coverage = Coverage.of(targets.known(), seen, total);
        boolean isNew = calls > 0 || !coverage.equals(seen.covered());
        return isNew && !table.remember(source, seen, coverage)
                ? new Rest.Hindered(BUSY)
                : new Rest.ToMake(coverage.restOf(targets), calls);
    }
}
