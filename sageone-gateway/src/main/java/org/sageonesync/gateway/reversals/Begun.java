package org.sageonesync.gateway.reversals;

import org.sageonesync.gateway.journal.DocumentKey;
import org.sageonesync.gateway.journal.Journal;
import org.sageonesync.gateway.journal.OppositeKey;

/** Whether a reversal by an opposite document was begun. */
final class Begun {

    private Begun() {}

    /** Whether the document's opposite is in the books, or may be. */
    static boolean isBegun(Journal journal, DocumentKey key, int generation) {
        var opposite = journal.row(OppositeKey.of(key, generation));
        return opposite != null
                && (opposite.accountingId() != null
                        || switch (opposite.state()) {
                            case CLAIMED, SENDING, UNCERTAIN -> true;
                            case OPEN, POSTED, REJECTED, REVERSED -> false;
                        });
    }
}
