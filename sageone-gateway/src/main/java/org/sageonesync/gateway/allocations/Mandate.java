package org.sageonesync.gateway.allocations;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.gateway.Lane;
import org.sageonesync.contracts.gateway.Revision;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.sageone.Call;

import java.util.Optional;

/**
 * The right to change a source's allocations: of somebody who has just posted it in this revision,
 * or who holds the claim on it.
 *
 * @param held how the source is claimed; null: it is not
 */
record Mandate(Source source, Revision revision, Lane lane, @Nullable Held held) {

    /** The source's row in the journal; empty: the right has gone to somebody else. */
    Optional<JournalRow> row(Journal journal) {
        return Optional.ofNullable(journal.row(source.key())).filter(this::holds);
    }

    /** Whether the right is still ours as the source's row shows it. */
    boolean holds(JournalRow row) {
        boolean ours =
                held == null
                        ? row.state() == JournalState.POSTED && row.revision().equals(revision)
                        : row.fence() == held.claim().fence();
        return ours && row.accountingId() != null && row.accountingId() == source.id();
    }

    /** The claim on an allocation, with what is known to be unallocated. */
    AllocationClaim knowing(AllocationClaim claim) {
        return held == null ? claim : claim.knowing(held.unallocated());
    }

    /** The same, once an allocation has been changed. */
    Mandate after(Made made) {
        return held == null || made.calls() == 0
                ? this
                : new Mandate(source, revision, lane, new Held(held.claim(), made.unallocated()));
    }

    /**
     * The call in its turn. What was done before it, under the claim or for this allocation, is not
     * wasted for want of a free call.
     *
     * @param calls made for this allocation before
     */
    Call next(Call call, int calls) {
        return held == null && calls == 0 ? call : call.toComplete();
    }
}
