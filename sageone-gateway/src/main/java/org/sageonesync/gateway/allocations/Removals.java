package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.journal.Journal;
import org.springframework.stereotype.Component;

import java.util.List;

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
