package org.sageonesync.kernel.rules;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.outcome.Reason;

import java.time.Duration;
import java.util.Set;

/**
 * What the rules want of a billing record, under the company's settings.
 *
 * @param <D> the document in accounting terms
 */
public sealed interface Decision<D> {

    /**
     * The books shall show this.
     *
     * @param remark what is to be known of it once they do; null: nothing
     * @param follows what the document rests on without waiting for it, as {@code <entity>:<id>}:
     *     when one of these changes it is decided again, although it is in the books already
     */
    record Post<D>(D document, @Nullable Reason remark, Set<String> follows)
            implements Decision<D> {

        public Post {
            follows = Set.copyOf(follows);
        }

        /** Without a remark, resting on nothing. */
        public Post(D document) {
            this(document, null, Set.of());
        }
    }

    /**
     * It does not belong in the books and can never have been there, whatever its versions and the
     * settings were: no call is made. Where that is not certain, {@link Withdraw} is right.
     */
    record Skip<D>(Reason reason) implements Decision<D> {}

    /**
     * It waits for something, which {@link Reason#waitingOn()} names; it is decided again when that
     * arrives.
     */
    record Park<D>(Reason reason) implements Decision<D> {}

    /** It cannot be posted as it is; a person must act. */
    record Refuse<D>(Reason reason) implements Decision<D> {}

    /**
     * It does not belong in the books (any more). If the gateway confirms that it was never there,
     * it is skipped with the reason; otherwise the policy says what happens.
     */
    record Withdraw<D>(Reason reason, Removal removal) implements Decision<D> {}

    /** What happens to a document that is in the books and no longer wanted there. */
    sealed interface Removal {

        /**
         * It is taken back.
         *
         * @param grace how long after the version that no longer wants it was received; until then
         *     another record may take its place in the books
         */
        record Reverse(Duration grace) implements Removal {

            /** At once. */
            public Reverse() {
                this(Duration.ZERO);
            }
        }

        /**
         * It is left as it is, and the record fails.
         *
         * @param steps what a person has to do in the books, as sentences
         */
        record Report(String steps) implements Removal {}
    }
}
