package org.sageonesync.gateway.posting;

import org.sageonesync.contracts.gateway.PostingResult;
import org.sageonesync.contracts.outcome.Reason;
import org.sageonesync.gateway.journal.Intent;
import org.sageonesync.gateway.journal.JournalRow;
import org.sageonesync.gateway.journal.JournalState;

/** What a wish calls for, given how the document stands. */
sealed interface Decision {

    /** The answer is known; nothing is written. */
    record Answer(PostingResult result) implements Decision {}

    /** The wish is accepted without a call. */
    record Advance(JournalRow seen, JournalState state, PostingResult result) implements Decision {}

    /** The document never was in the books, and must not come. */
    record Bury() implements Decision {}

    /** It takes calls. */
    record Post(Intent intent) implements Decision {}

    /** The journal has forgotten a document. */
    record Stop(Reason reason) implements Decision {}

    /** The sender fell silent: the document is uncertain from now on. */
    record GiveUpWaiting() implements Decision {}
}
