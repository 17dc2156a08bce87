package org.sageonesync.sandbox.wire;

import org.jspecify.annotations.Nullable;
import org.sageonesync.sandbox.access.UserName;
import org.sageonesync.sandbox.books.Company;

import java.util.Optional;

/** Whether a call may go on. */
sealed interface Passage {

    /** It may; the company is there when the call names one that the user may see. */
    record Open(UserName user, Optional<Company> company) implements Passage {}

    /** It may not. */
    record Refused(
            Reply reply, Optional<Long> companyId, boolean duringBlock, @Nullable String note)
            implements Passage {}

    static Passage refused(Reply reply) {
        return new Refused(reply, Optional.empty(), false, null);
    }
}
