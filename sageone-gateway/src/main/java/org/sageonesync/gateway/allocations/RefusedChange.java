package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalState;
import org.springframework.stereotype.Component;

import java.util.List;

/** Says of a change that is refused which allocations were taken away for it. */
@Component
final class RefusedChange {

    private final Journal journal;
    private final AllocationTable table;

    RefusedChange(Journal journal, AllocationTable table) {
        this.journal = journal;
        this.table = table;
    }

    /** The same answer, with the allocations that billing still wants and that are gone for now. */
    PostingResult explained(PostingResult result, AllocationWish wish) {
        return switch (result) {
            case PostingResult.Rejected(var reason) ->
                    new PostingResult.Rejected(explained(reason, wish));
            case PostingResult.DependencyMissing(var reason, var wait) ->
                    new PostingResult.DependencyMissing(explained(reason, wish), wait);
            default -> result;
        };
    }

    private Reason explained(Reason reason, AllocationWish wish) {
        var takenAway = takenAway(wish);
        return takenAway.isEmpty() ? reason : AllocationSentences.removedFirst(reason, takenAway);
    }

    private List<AllocationRow> takenAway(AllocationWish wish) {
        var row = journal.row(wish.source());
        if (row == null || row.accountingId() == null || row.state() == JournalState.POSTED) {
            return List.of();
        }
        return table.of(Source.of(wish.source(), row)).stream()
                .filter(AllocationRow::isTakenAway)
                .filter(it -> isWanted(it, wish))
                .toList();
    }

    private static boolean isWanted(AllocationRow row, AllocationWish wish) {
        return wish.wanted().stream().anyMatch(it -> it.invoice().value().equals(row.invoice()));
    }
}
