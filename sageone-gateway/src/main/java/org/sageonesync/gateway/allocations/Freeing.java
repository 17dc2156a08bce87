package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Frees an invoice that is taken back of what pays it: that stays on account, and what takes the
 * invoice back pays it in full. Otherwise the invoice would be due again once billing, too, no
 * longer has it paid.
 */
@Component
public final class Freeing {

    private static final PostingResult BUSY = new PostingResult.InFlight(Duration.ofSeconds(1));

    private static final String FORGET =
            """
            update allocation set state = 'OPEN', intent = 'REMOVE', fence = fence + 1,
                reason_code = null, reason_message = null, changed_at = clock_timestamp()
            where company = :company and source_kind = :kind and source_id = :source_id
                and state in ('POSTED', 'REJECTED')
            """;

    private final Database database;
    private final Payers payers;
    private final Allocations allocations;
    private final Removals removals;
    private final Remover remover;
    private final Journal journal;

    Freeing(
            Database database,
            Payers payers,
            Allocations allocations,
            Removals removals,
            Remover remover,
            Journal journal) {
        this.database = database;
        this.payers = payers;
        this.allocations = allocations;
        this.removals = removals;
        this.remover = remover;
        this.journal = journal;
    }

    /**
     * What was freed.
     *
     * @param obstacle empty: whatever can be taken away from here is
     */
    public record Freed(Money amount, int calls, Optional<PostingResult> obstacle) {

        private static final Freed NOTHING = new Freed(Money.ZERO, 0, Optional.empty());

        private static Freed hindered(PostingResult obstacle) {
            return new Freed(Money.ZERO, 0, Optional.of(obstacle));
        }

        private Freed plus(Freed more) {
            return new Freed(amount.plus(more.amount), calls + more.calls, more.obstacle);
        }
    }

    /** Takes away what our documents pay; whatever else pays the invoice stays. */
    public Freed invoice(CompanyKey company, long invoice, Lane lane) {
        var freed = Freed.NOTHING;
        for (var payer : payers.standing(company, invoice)) {
            freed = freed.plus(free(payer, lane));
            if (freed.obstacle().isPresent()) {
                return freed;
            }
        }
        return freed;
    }

    /** A payer that was under way when it was read waits, even if it no longer is. */
    Freed free(Payer payer, Lane lane) {
        var key = payer.source().key();
        var row = journal.row(key);
        if (row == null || !Objects.equals(row.accountingId(), payer.source().id())) {
            return Freed.NOTHING;
        }
        var pending = allocations.pending(key);
        if (pending.isPresent() || !payer.row().is(AllocationState.POSTED)) {
            return Freed.hindered(pending.orElse(BUSY));
        }
        return removals.byHand(List.of(payer.row())).isEmpty()
                ? free(payer, row, lane)
                : Freed.NOTHING;
    }

    private Freed free(Payer payer, JournalRow row, Lane lane) {
        return switch (row.state()) {
            case OPEN, POSTED, REJECTED ->
                    freed(payer, remover.remove(mandate(payer, row, lane), row, payer.row()));
            case CLAIMED, SENDING, UNCERTAIN -> Freed.hindered(BUSY);
            case REVERSED -> Freed.NOTHING;
        };
    }

    private static Mandate mandate(Payer payer, JournalRow row, Lane lane) {
        return new Mandate(payer.source(), row.revision(), lane, null);
    }

    /** One that SageOne does not let us remove stays; so does what it pays. */
    private static Freed freed(Payer payer, Made made) {
        var amount = made.obstacle() == null ? payer.row().amount() : Money.ZERO;
        var obstacle =
                Optional.ofNullable(made.obstacle())
                        .filter(it -> !(it instanceof PostingResult.Rejected));
        return new Freed(amount, made.calls(), obstacle);
    }

    /** The books show that nothing of the source is allocated, whatever is remembered. */
    public void nothingIsAllocated(Source source) {
        source.bind(database.sql(FORGET)).update();
    }
}
