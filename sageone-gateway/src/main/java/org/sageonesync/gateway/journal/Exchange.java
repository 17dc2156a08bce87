package org.sageonesync.gateway.journal;

import org.jspecify.annotations.Nullable;
import org.sageonesync.runtime.database.Statement;

/**
 * An exchange with SageOne, to be remembered.
 *
 * @param call service and method, such as {@code Customer/Save}
 * @param replied whether there was a reply
 * @param outcome what it meant, in a few words without personal data
 */
public record Exchange(
        String call,
        boolean replied,
        @Nullable Integer status,
        @Nullable String logUid,
        String outcome) {

    /** Adds the reply to the attempt that left, or remembers one that never was about to send. */
    public static final String REMEMBER =
            """
            insert into posting_attempt as attempt (
                company, kind, ref, generation, fence, call, replied_at, status, log_uid, outcome)
            values (:company, :kind, :ref, :generation, :fence, :call,
                case when :replied then clock_timestamp() end, :status, :log_uid, :outcome)
            on conflict (company, kind, ref, generation, fence, call) do update set
                replied_at = excluded.replied_at, status = excluded.status,
                log_uid = excluded.log_uid, outcome = excluded.outcome
            """;

    /** Binds what {@link #REMEMBER} needs besides the document, its generation and the fence. */
    public Statement bind(Statement statement) {
        return statement
                .bind("call", call)
                .bind("replied", replied)
                .bind("status", status, Integer.class)
                .bind("log_uid", logUid, String.class)
                .bind("outcome", outcome);
    }
}
