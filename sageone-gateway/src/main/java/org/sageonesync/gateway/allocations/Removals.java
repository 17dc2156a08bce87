package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.Journal;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Takes allocations of one source away, one after the other. */
@Component
final class Removals {

    private final Journal journal;
    private final Remover remover;

    Removals(Journal journal, Remover remover) {
        this.journal = journal;
        this.remover = remover;
    }

    /** Those of them that only a person can remove. */
    List<AllocationRow> byHand(List<AllocationRow> rows) {
        return rows.stream().filter(row -> row.isInConflict() || !remover.canRemove(row)).toList();
    }

    /**
     * Why only a person can put them right; empty: all can be removed from here.
     *
     * @param wanted what the person should make instead
     */
    Optional<Reason> whyByHand(List<AllocationRow> rows, List<Target> wanted) {
        var byHand = byHand(rows);
        return byHand.stream()
                .filter(AllocationRow::isInConflict)
                .flatMap(row -> Optional.ofNullable(row.reason()).stream())
                .findFirst()
                .or(
                        () ->
                                byHand.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(
                                                AllocationSentences.removeByHand(byHand, wanted)));
    }

    /** Calls that it takes. */
    int cost(List<AllocationRow> rows) {
        return rows.stream().mapToInt(remover::cost).sum();
    }

    /**
     * Stops at the first that cannot be taken away.
     *
     * @param forced whether one that SageOne refused to remove is tried again
     */
    Made all(Mandate mandate, List<AllocationRow> rows, boolean forced) {
        var at = mandate;
        var made = Made.nothing(null);
        for (var row : rows) {
            made = one(at, row, forced).plus(made.calls());
            if (made.obstacle() != null) {
                return made;
            }
            at = at.after(made);
        }
        return made;
    }

    private Made one(Mandate mandate, AllocationRow row, boolean forced) {
        var kept = row.whyKept();
        if (kept.isPresent() && !forced) {
            return Made.nothing(new PostingResult.Rejected(kept.get()));
        }
        return mandate.row(journal)
                .map(seen -> remover.remove(mandate, seen, row))
                .orElse(AllocationClosing.MOVED_ON);
    }
}
