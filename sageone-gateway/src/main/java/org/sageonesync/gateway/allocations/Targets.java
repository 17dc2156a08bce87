package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.JournalState;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The invoices that a source is to be allocated to.
 *
 * @param known those that are in the books
 * @param awaited billing's references of the others
 */
record Targets(List<Target> known, List<BillingRef> awaited) {

    static Targets of(AllocationWish wish, Journal journal) {
        var known = new ArrayList<Target>();
        var awaited = new ArrayList<BillingRef>();
        for (var allocation : wish.wanted()) {
            target(wish, allocation, journal)
                    .ifPresentOrElse(known::add, () -> awaited.add(allocation.invoice()));
        }
        return new Targets(List.copyOf(known), List.copyOf(awaited));
    }

    private static Optional<Target> target(
            AllocationWish wish, Allocation allocation, Journal journal) {
        var key =
                new DocumentKey(wish.source().company(), PostingKind.INVOICE, allocation.invoice());
        return Optional.ofNullable(journal.standing(key).row())
                .filter(row -> row.state() != JournalState.REVERSED)
                .flatMap(row -> target(allocation, row));
    }

    private static Optional<Target> target(Allocation allocation, JournalRow row) {
        return Optional.ofNullable(row.accountingId())
                .map(
                        id ->
                                new Target(
                                        allocation.invoice(),
                                        row.generation(),
                                        id,
                                        allocation.amount()));
    }
}
