package org.sageonesync.kernel.dispatch;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Reason;

import java.util.Set;

/** What is to be done about a record, after its rules and what is known of the books. */
sealed interface Verdict<D> {

    /** Nothing has to be called. */
    record Settled<D>(Settlement settlement) implements Verdict<D> {}

    /**
     * The books shall show the document.
     *
     * @param remark what is to be known of it once they do
     * @param follows what the document rests on
     */
    record Put<D>(
            D document,
            String hash,
            long settingsVersion,
            @Nullable Reason remark,
            Set<String> follows)
            implements Verdict<D> {}

    /** The books shall not show the document; if they never did, the record is skipped. */
    record Reverse<D>(Reason whenNeverPosted, long settingsVersion) implements Verdict<D> {}

    /** As {@link Reverse}, but by a person, if it ever was posted. */
    record Report<D>(Reason whenNeverPosted, String steps) implements Verdict<D> {}
}
