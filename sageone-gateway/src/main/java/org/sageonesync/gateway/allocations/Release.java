package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.Claim;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.posting.BooksObject;
import org.sageonesync.gateway.posting.Wish;
import org.springframework.stereotype.Component;

import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * Takes away what a claimed document is allocated to, where it stands in the way of what is done
 * under the claim.
 */
@Component
public final class Release {

    private final Journal journal;
    private final AllocationTable table;
    private final Covering covering;
    private final ListedRelease listed;
    private final Removals removals;
    private final CoverTable covers;
    private final Corrections corrections;

    Release(
            Journal journal,
            AllocationTable table,
            Covering covering,
            ListedRelease listed,
            Removals removals,
            CoverTable covers,
            Corrections corrections) {
        this.journal = journal;
        this.covering = covering;
        this.table = table;
        this.listed = listed;
        this.removals = removals;
        this.covers = covers;
        this.corrections = corrections;
    }

    /**
     * Makes room for a change: SageOne moves no allocated document to another customer, and lowers
     * none below what is allocated.
     *
     * @param document as the books show it under the claim
     */
    public Made forChange(Claim claim, BooksObject document, Wish change, AllocationWish wish) {
        var source = source(claim);
        var made = AllocationRow.made(table.of(source));
        boolean moves = moves(document, change);
        var inTheWay = moves ? made : AllocationRow.unwanted(made, wanted(wish, source));
        if (inTheWay.isEmpty() || !(moves || shrinks(document, change))) {
            return Made.nothing(null);
        }
        var byHand = removals.whyByHand(inTheWay, List.of());
        if (byHand.isPresent()) {
            return Made.nothing(rejected(byHand.get()));
        }
        var mandate = mandate(claim, wish.lane(), document.unallocated());
        return removals.all(mandate, inTheWay, wish.forced());
    }

    private List<Target> wanted(AllocationWish wish, Source source) {
        return covering.foreseen(wish, source, Targets.of(wish, journal)).known();
    }

    /** What SageOne has allocated by itself counts no more: a person may take it away. */
    public void forgetCovers(Claim claim) {
        covers.forget(source(claim));
    }

    /**
     * Takes away everything, what SageOne has allocated by itself included, or nothing where that
     * cannot be.
     *
     * @param seen as the books show it under the claim
     */
    public Made all(Claim claim, Witness.Sight.Seen seen, Lane lane) {
        var mandate = mandate(claim, lane, seen.unallocated());
        var allocated = seen.total().minus(seen.unallocated());
        if (allocated.equals(Money.ZERO)) {
            return removedByHand(mandate, seen);
        }
        forgetCovers(claim);
        var rows = AllocationRow.made(table.of(mandate.source()));
        if (AllocationRow.sum(rows).equals(allocated) && removals.byHand(rows).isEmpty()) {
            return removals.all(mandate, rows, true);
        }
        return listed.all(mandate, allocated, AllocationSentences.madeInBooks(seen, rows));
    }

    private Made removedByHand(Mandate mandate, Witness.Sight.Seen seen) {
        return mandate.row(journal)
                .filter(row -> corrections.reopen(mandate, row, seen.unallocated()))
                .map(_ -> Made.nothing(null))
                .orElse(AllocationClosing.MOVED_ON);
    }

    private static boolean moves(BooksObject document, Wish change) {
        var wanted = change.fields().path("CustomerId");
        return wanted.isNumber()
                && document.json().path("CustomerId").asLong(0) != wanted.asLong(0);
    }

    /** What is not known to stay above what is allocated may fall below it. */
    private static boolean shrinks(BooksObject document, Wish change) {
        var total = document.amount("Total");
        var unallocated = document.unallocated();
        var wanted = total(change);
        return total.isEmpty()
                || unallocated == null
                || wanted == null
                || wanted.compareTo(total.get().minus(unallocated)) < 0;
    }

    private static @Nullable Money total(Wish change) {
        var sale = change.sale();
        return sale == null
                ? null
                : new Money(sale.totals().total().setScale(2, RoundingMode.HALF_UP));
    }

    private static Mandate mandate(Claim claim, Lane lane, @Nullable Money unallocated) {
        return new Mandate(source(claim), claim.revision(), lane, new Held(claim, unallocated));
    }

    private static Source source(Claim claim) {
        return new Source(
                claim.key(), claim.generation(), Objects.requireNonNull(claim.accountingId()));
    }

    private static PostingResult rejected(Reason reason) {
        return new PostingResult.Rejected(reason);
    }
}
