package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.gateway.Allocation;
import org.sageonesync.contracts.gateway.PostingKind;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.journal.OppositeKey;

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

    /** Before billing's reference of an invoice that is on the other side of the books. */
    private static final String CREDIT = "invoice:";

    private static final int LONGEST_REF = 64;

    static Targets of(AllocationWish wish, Journal journal) {
        var known = new ArrayList<Target>();
        var awaited = new ArrayList<BillingRef>();
        for (var allocation : wish.wanted()) {
            target(wish, allocation, journal)
                    .ifPresentOrElse(known::add, () -> awaited.add(allocation.invoice()));
        }
        return new Targets(List.copyOf(known), List.copyOf(awaited));
    }

    /** Why one of those that are awaited never will be: in the books it is a credit note. */
    Optional<Reason> credit(AllocationWish wish, Journal journal) {
        return awaited.stream()
                .filter(invoice -> isCredit(wish.source(), invoice, journal))
                .findFirst()
                .map(Targets::credit);
    }

    private static boolean isCredit(DocumentKey source, BillingRef invoice, Journal journal) {
        var ref = CREDIT + invoice;
        if (ref.length() > LONGEST_REF) {
            return false;
        }
        var key = new DocumentKey(source.company(), PostingKind.CREDIT_NOTE, new BillingRef(ref));
        var row = journal.row(key);
        return row != null && row.accountingId() != null && row.state() != JournalState.REVERSED;
    }

    private static Reason credit(BillingRef invoice) {
        return Reason.of(
                ReasonCode.OVER_ALLOCATED,
                "It is in the books, but it cannot pay billing's invoice "
                        + invoice
                        + ": the total of that is below zero, so the books show it as a credit note,"
                        + " which cannot be paid. Change in billing what it pays.");
    }

    private static Optional<Target> target(
            AllocationWish wish, Allocation allocation, Journal journal) {
        var key =
                new DocumentKey(wish.source().company(), PostingKind.INVOICE, allocation.invoice());
        return Optional.ofNullable(journal.row(key))
                .filter(row -> row.state() != JournalState.REVERSED)
                .flatMap(row -> target(wish, allocation, key, row));
    }

    private static Optional<Target> target(
            AllocationWish wish, Allocation allocation, DocumentKey key, JournalRow row) {
        return Optional.ofNullable(row.accountingId())
                .map(
                        id ->
                                new Target(
                                        allocation.invoice(),
                                        row.generation(),
                                        id,
                                        allocation.amount(),
                                        isLeaving(wish, key, row)));
    }

    /** Only what takes it back may still pay it. */
    private static boolean isLeaving(AllocationWish wish, DocumentKey key, JournalRow row) {
        return row.isLeaving() && !wish.source().equals(OppositeKey.of(key, row.generation()));
    }
}
