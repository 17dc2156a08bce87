package org.sageonesync.gateway.allocations;

import org.sageonesync.contracts.Money;
import org.sageonesync.gateway.journal.JournalRow;
import org.springframework.stereotype.Component;

import java.util.List;

/** A person who forces says that the books are right; they are, if their open amount is. */
@Component
final class Agreement {

    private final Witness witness;
    private final Corrections corrections;

    Agreement(Witness witness, Corrections corrections) {
        this.witness = witness;
        this.corrections = corrections;
    }

    /** What the books say to it, for a call. */
    enum Answer {
        /** They are right, and the journal says so now. */
        AGREED,
        /** They are not, or do not tell. */
        DISAGREED,
        /** They are, but something has changed meanwhile. */
        OVERTAKEN
    }

    /**
     * @param seen the source's row in the journal
     * @param wanted what a person says that the source is allocated to
     */
    Answer of(Mandate mandate, JournalRow seen, List<Target> wanted) {
        return witness.see(mandate.source(), mandate.lane()) instanceof Witness.Sight.Seen sight
                        && isRight(sight, wanted)
                ? adopt(mandate, seen, sight, wanted)
                : Answer.DISAGREED;
    }

    private Answer adopt(
            Mandate mandate, JournalRow seen, Witness.Sight.Seen sight, List<Target> wanted) {
        return corrections.adopt(mandate, seen, sight.unallocated(), wanted)
                ? Answer.AGREED
                : Answer.OVERTAKEN;
    }

    private static boolean isRight(Witness.Sight.Seen sight, List<Target> wanted) {
        var sum = wanted.stream().map(Target::amount).reduce(Money.ZERO, Money::plus);
        return sight.total().minus(sum).equals(sight.unallocated());
    }
}
