package org.sageonesync.contracts.billing;

import org.jspecify.annotations.Nullable;
import org.sageonesync.contracts.BillingRef;
import org.sageonesync.contracts.CompanyKey;
import org.sageonesync.contracts.problem.Violation;

import java.util.List;

/** What the bytes of a record on a {@code billing.*} topic say. */
public sealed interface Decoded<E> {

    /** A good event. */
    record Valid<E>(E event) implements Decoded<E> {}

    /**
     * Not a good event: every violation, not only the first, and as much of the identity as can be
     * read.
     *
     * @param version null if unreadable
     */
    record Invalid<E>(
            List<Violation> violations,
            @Nullable CompanyKey company,
            @Nullable BillingRef id,
            @Nullable Long version)
            implements Decoded<E> {

        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
