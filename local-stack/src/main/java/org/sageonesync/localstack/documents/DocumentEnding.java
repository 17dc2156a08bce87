package org.sageonesync.localstack.documents;

import java.math.BigDecimal;
import java.util.List;

/**
 * What must have become of a record.
 *
 * @param bill as billing has it last
 * @param state one of the published record states, or {@link #NO_RECORD}
 * @param reason the published reason code; empty where there is none
 * @param booked the documents in the books that stem from it
 */
record DocumentEnding(Bill bill, String state, String reason, List<Booked> booked) {

    /** Stands in the place of a state where no record can be: not even its id can be read. */
    static final String NO_RECORD = "NONE";

    static final DocumentEnding UNDECIDED = new DocumentEnding(Bill.NONE, NO_RECORD, "", List.of());

    static DocumentEnding synced(Bill as) {
        return new DocumentEnding(as, "SYNCED", "", List.of(Booked.of(as)));
    }

    /** It was in the books, and a credit note has taken it back. */
    static DocumentEnding reversed(Bill was) {
        Booked posted = Booked.of(was).reducedBy(was.total());
        return new DocumentEnding(was, "SYNCED", "", List.of(posted, Booked.of(was).reversal()));
    }

    static DocumentEnding reduced(Bill as, BigDecimal by) {
        return new DocumentEnding(as, "SYNCED", "", List.of(Booked.of(as).reducedBy(by)));
    }

    static DocumentEnding without(Bill as, String state, String reason) {
        return new DocumentEnding(as, state, reason, List.of());
    }

    /** Invoice or credit note, in billing's eyes. */
    String entity() {
        return bill.entity();
    }

    String id() {
        return bill.id();
    }

    boolean hasRecord() {
        return !state.equals(NO_RECORD);
    }
}
