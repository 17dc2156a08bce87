package org.sageonesync.gateway.sweep;

/** The statements of {@link Sweeps}. */
final class SweepSql {

    /** Besides, forgets all but the newest 50 of the company. */
    static final String BEGIN =
            """
            with old as (
                delete from sweep where company = :company and state <> 'RUNNING' and id <= (
                    select id from sweep where company = :company
                    order by id desc offset 50 limit 1))
            insert into sweep (company, purpose, scope, total)
            select :company, :purpose, :scope, count(*) from posting
            where company = :company and accounting_id is not null
                and (:scope = 'FULL' or kind = 'customers')
            on conflict (company) where state = 'RUNNING' do nothing
            returning id
            """;

    static final String CONNECTED =
            "select exists (select from connection where company = :company) as connected";

    static final String VIEW =
            """
            select id, company, purpose, scope, state, phase, done, total, calls, message,
                result::text as result_text, requested_at, finished_at, clock_timestamp() as now
            from sweep
            """;

    static final String TAKE =
            """
            update sweep set fence = fence + 1,
                leased_until = clock_timestamp() + :lease_ms * interval '1 millisecond'
            where id in (
                select id from sweep
                where state = 'RUNNING' and next_at <= clock_timestamp()
                    and leased_until <= clock_timestamp()
                order by next_at limit 20 for update skip locked)
            returning id, company, purpose, scope, phase, position, last_id, phase_began_at,
                unfiltered, round, done, total, calls, fence, clock_timestamp() as now
            """;

    private static final String HELD = " where id = :id and fence = :fence and state = 'RUNNING' ";

    static final String RENEW =
            "update sweep set leased_until = clock_timestamp() + :lease_ms * interval '1 millisecond'"
                    + HELD;

    private static final String PLACE =
            """
            update sweep set phase = :phase, position = :position, last_id = :last_id,
                phase_began_at = :began, unfiltered = :unfiltered, round = :round, done = :done,
                total = :total, calls = :calls,
            """;

    static final String SAVE =
            PLACE + " message = null " + HELD + " returning clock_timestamp() as now";

    private static final String GIVE_BACK =
            """
            message = :message, leased_until = '-infinity',
            next_at = clock_timestamp() + :wait_ms * interval '1 millisecond'
            """;

    static final String PAUSE = PLACE + GIVE_BACK + HELD;

    static final String RELEASE = "update sweep set " + GIVE_BACK + HELD;

    private static final String FORGOTTEN =
            """
            , seen as (delete from sight where sweep_id = :id and exists (select from over)),
            looked as (delete from suspect where sweep_id = :id and exists (select from over))
            select count(*) from over
            """;

    static final String FINISH =
            "with over as ("
                    + PLACE
                    + """
                    message = null, result = :result::jsonb, state = 'FINISHED',
                    finished_at = clock_timestamp()
                    """
                    + HELD
                    + " returning 1)"
                    + FORGOTTEN;

    static final String FAIL =
            """
            with over as (update sweep set message = :message, state = 'FAILED',
                finished_at = clock_timestamp()
            """
                    + HELD
                    + " returning 1)"
                    + FORGOTTEN;

    private SweepSql() {}
}
