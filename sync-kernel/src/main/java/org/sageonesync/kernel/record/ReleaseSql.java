package org.sageonesync.kernel.record;

/**
 * The statement that makes due what waits, for every part of the engine that does so: parked
 * records, and those that were left out because of another one.
 */
public final class ReleaseSql {

    /** Follows {@code with awaited as (...)}, whose columns are company and waiting_on. */
    public static final String RELEASE =
            """
            , gone as (
                delete from canary c
                 using awaited a
                 where c.company = a.company and c.waiting_on = a.waiting_on)
            update record r
               set state = 'PENDING', reason_code = 'queued', waiting_on = null,
                   reason_message = 'What it waited for has arrived; waits for its turn.',
                   next_attempt_at = now(), touched = r.touched + 1, attempts = 0
              from awaited a
             where r.company = a.company and r.waiting_on = a.waiting_on
               and r.state in ('PARKED', 'SKIPPED')
            """;

    private ReleaseSql() {}
}
