package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.contracts.outcome.ReasonCode;
import org.sageonesync.gateway.journal.Journal;

import java.util.List;
import java.util.Optional;

/** One request's way through the allocations of one source. */
final class Settling {

    private final Journal journal;
    private final Allocator allocator;
    private final PostingResult.Posted posted;
    private final AllocationWish wish;
    private final Mandate mandate;
    private int calls;
    private @Nullable PostingResult refusal;
    private @Nullable Reason awaited;

    /**
     * @param spent calls that were made for it so far, besides those of the source itself
     */
    Settling(
            Journal journal,
            Allocator allocator,
            PostingResult.Posted posted,
            AllocationWish wish,
            Mandate mandate,
            int spent) {
        this.journal = journal;
        this.allocator = allocator;
        this.posted = posted;
        this.wish = wish;
        this.mandate = mandate;
        this.calls = posted.calls() + spent;
    }

    /**
     * One that is refused, or that must wait for its invoice, does not hold up the others; whatever
     * else stands in the way does.
     */
    PostingResult all(Targets targets, List<AllocationRow> rows) {
        for (var target : targets.known()) {
            var made = one(target, rows);
            calls += made.calls();
            if (made.obstacle() instanceof PostingResult.Rejected) {
                refusal = refusal == null ? made.obstacle() : refusal;
            } else if (made.obstacle() instanceof PostingResult.DependencyMissing(var reason, _)
                    && reason.code() == ReasonCode.INVOICE_AWAITED) {
                awaited = awaited == null ? reason : awaited;
            } else if (made.obstacle() != null) {
                return made.obstacle();
            }
        }
        return refusal == null ? done(targets) : refusal;
    }

    private Made one(Target target, List<AllocationRow> rows) {
        var row = rows.stream().filter(one -> one.invoiceId() == target.id()).findFirst();
        if (row.filter(one -> one.is(AllocationState.POSTED)).isPresent()) {
            return Made.nothing(null);
        }
        return row.flatMap(one -> refused(one, target))
                .map(reason -> Made.nothing(new PostingResult.Rejected(reason)))
                .orElseGet(() -> target.leaving() ? Made.nothing(leaving(target)) : make(target));
    }

    private static PostingResult leaving(Target target) {
        return new PostingResult.DependencyMissing(
                AllocationSentences.leaving(target.invoice().value()), Payers.TRY_AGAIN);
    }

    /** The same again would be refused again; a conflict is for a person, whatever is wanted. */
    private Optional<Reason> refused(AllocationRow row, Target target) {
        return Optional.ofNullable(row.reason())
                .filter(_ -> row.is(AllocationState.REJECTED) && !wish.forced())
                .filter(
                        reason ->
                                row.is(target) || reason.code() == ReasonCode.ALLOCATION_CONFLICT);
    }

    private Made make(Target target) {
        return mandate.row(journal)
                .map(seen -> allocator.make(mandate, seen, target))
                .orElse(AllocationClosing.MOVED_ON);
    }

    private PostingResult done(Targets targets) {
        var credit = targets.credit(wish, journal);
        if (credit.isPresent()) {
            return new PostingResult.Rejected(credit.get());
        }
        var missing =
                targets.awaited().isEmpty()
                        ? awaited
                        : AllocationSentences.awaited(targets.awaited().getFirst().value());
        if (missing == null) {
            return new PostingResult.Posted(
                    posted.accountingId(),
                    posted.documentNumber(),
                    posted.change(),
                    posted.revision(),
                    calls);
        }
        return new PostingResult.Incomplete(
                posted.accountingId(),
                posted.documentNumber(),
                posted.change(),
                posted.revision(),
                calls,
                missing);
    }
}
