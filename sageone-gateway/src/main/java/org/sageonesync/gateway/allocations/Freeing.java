package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.Money;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.runtime.database.Database;
import org.springframework.stereotype.Component;

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
    private final Journal journal;

    Freeing(
            Database database,
            Payers payers,
            Allocations allocations,
            Removals removals,
            Journal journal) {
        this.database = database;
        this.payers = payers;
        this.allocations = allocations;
        this.removals = removals;
        this.journal = journal;
    }

    /**
     * What was freed.
     *
     * @param obstacle empty: whatever can be taken away from here is
     */
    public record Freed(Money amount, int calls, Optional<PostingResult> obstacle) {

        private static final Freed NOTHING = new Freed(Money.ZERO, 0, Optional.empty());

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

    private Freed free(Payer payer, Lane lane) {
        var key = payer.source().key();
        var pending = allocations.pending(key);
        if (pending.isPresent()) {
            return new Freed(Money.ZERO, 0, pending);
        }
        return Optional.ofNullable(journal.standing(key).row())
                .filter(row -> mayFree(row, payer))
                .map(row -> free(payer, new Mandate(payer.source(), row.revision(), lane, null)))
                .orElse(Freed.NOTHING);
    }

    private boolean mayFree(JournalRow row, Payer payer) {
        return Objects.equals(row.accountingId(), payer.source().id())
                && row.state() != JournalState.OPEN
                && row.state() != JournalState.REJECTED
                && removals.byHand(List.of(payer.row())).isEmpty();
    }

    /** One that SageOne does not let us remove stays; so does what it pays. */
    private Freed free(Payer payer, Mandate mandate) {
        var made = removals.all(mandate, List.of(payer.row()), true);
        if (made.obstacle() instanceof PostingResult.Rejected) {
            return new Freed(Money.ZERO, made.calls(), Optional.empty());
        }
        return made.obstacle() == null
                ? new Freed(payer.row().amount(), made.calls(), Optional.empty())
                : new Freed(Money.ZERO, made.calls(), Optional.of(made.obstacle()));
    }

    /** The books show that nothing of the source is allocated, whatever is remembered. */
    public void nothingIsAllocated(Source source) {
        source.bind(database.sql(FORGET)).update();
    }
}
