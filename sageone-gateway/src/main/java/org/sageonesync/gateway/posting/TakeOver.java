package org.sageonesync.gateway.posting;

import org.jspecify.annotations.Nullable;
import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.JournalState;
import org.sageonesync.gateway.journal.TakeOvers;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;

/** A document of a deleted record that another one under the same number takes over. */
@Component
final class TakeOver {

    private final Journal journal;
    private final TakeOvers takeOvers;

    TakeOver(Journal journal, TakeOvers takeOvers) {
        this.journal = journal;
        this.takeOvers = takeOvers;
    }

    /** The old record's row, if it has something that can be taken over. */
    Optional<JournalRow> of(Wish wish) {
        return Optional.ofNullable(wish.takesOver())
                .map(old -> new DocumentKey(wish.key().company(), wish.key().kind(), old))
                .flatMap(old -> Optional.ofNullable(journal.row(old)))
                .filter(row -> row.state() != JournalState.REVERSED);
    }

    /**
     * Carries it out, or makes room for it; then decide again.
     *
     * @param own the row of the wish's own record
     * @param old the old record's row, at rest
     */
    void carryOut(Wish wish, @Nullable JournalRow own, JournalRow old) {
        if (own == null || own.accountingId() != null) {
            int generation = own == null ? 0 : Objects.requireNonNull(life(own)).generation();
            takeOvers.open(wish.key(), generation, wish.revision(), wish.hash());
        } else {
            takeOvers.move(wish.key(), own, Objects.requireNonNull(wish.takesOver()), old);
        }
    }

    /** The row in which a record is created: its own, or that of its next life. */
    static @Nullable JournalRow life(@Nullable JournalRow seen) {
        return seen == null || seen.accountingId() == null ? seen : seen.reborn();
    }
}
