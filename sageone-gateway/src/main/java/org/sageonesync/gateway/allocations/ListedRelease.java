package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.springframework.stereotype.Component;

import java.util.List;

/** Takes away what SageOne lists that a source is allocated to. */
@Component
final class ListedRelease {

    private final AllocationList list;
    private final AllocationTable table;
    private final Removals removals;

    ListedRelease(AllocationList list, AllocationTable table, Removals removals) {
        this.list = list;
        this.table = table;
        this.removals = removals;
    }

    /**
     * Takes nothing away unless the list shows all: one that does not is as good as none.
     *
     * @param allocated of the source in the books
     * @param byHand what a person must do where no list helps
     */
    Made all(Mandate mandate, Money allocated, Reason byHand) {
        var rejected = Made.nothing(new PostingResult.Rejected(byHand));
        if (!list.isOffered()) {
            return rejected;
        }
        return switch (list.of(mandate.source(), mandate.lane())) {
            case AllocationList.Found.Nothing(var obstacle) -> Made.nothing(obstacle).plus(1);
            case AllocationList.Found.All(var listed)
                    when ListedAllocation.sum(listed).equals(allocated) ->
                    all(mandate, listed).plus(list.cost());
            case AllocationList.Found.All _ -> rejected.plus(list.cost());
        };
    }

    /** One invoice may be paid twice by the same source, so each is learnt in its turn. */
    private Made all(Mandate mandate, List<ListedAllocation> allocations) {
        var at = mandate;
        var made = Made.nothing(null);
        for (var listed : allocations) {
            table.learn(at.source(), listed);
            var learnt = table.of(at.source()).stream().filter(listed::is).toList();
            made = removals.all(at, learnt, true).plus(made.calls());
            if (made.obstacle() != null) {
                return made;
            }
            at = at.after(made);
        }
        return made;
    }
}
