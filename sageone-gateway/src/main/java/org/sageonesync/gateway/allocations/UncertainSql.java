package org.sageonesync.gateway.allocations;

/** The statements of {@link UncertainAllocations}. */
final class UncertainSql {

    private static final String STILL = "state = 'UNCERTAIN' and " + AllocationClaim.HOLDS;

    static final String DUE =
            """
            select company from allocation left join (
                select company, leased_until from look_up where kind = :lease_kind) as lease
                using (company)
            where state = 'UNCERTAIN' and next_look_up_at <= clock_timestamp()
                and coalesce(leased_until <= clock_timestamp(), true)
            group by company order by min(next_look_up_at) limit 200
            """;

    static final String ROWS =
            """
            select company, source_kind, source_ref, source_generation, source_id, invoice_ref,
                invoice_id, amount, intent, fence, unallocated_before, untouched_look_ups,
                coalesce(extract(epoch from clock_timestamp() - uncertain_since) * 1000, 0)::bigint
                    as age_ms,
                clock_timestamp() >= left_by + :settle_ms * interval '1 millisecond'
                    as settle_time_passed
            from allocation
            where company = :company and state = 'UNCERTAIN'
                and next_look_up_at <= clock_timestamp()
            order by next_look_up_at limit 200
            """;

    static final String SETTLED =
            """
            with settled as (
                update allocation set state = :state, reason_code = :reason_code,
                    reason_message = :reason_message, fence = fence + 1, uncertain_since = null,
                    next_look_up_at = null, changed_at = clock_timestamp()
                where
            """
                    + STILL
                    + """
                returning 1),
            known as (
                update posting set unallocated = case when state = 'POSTED' then :unallocated end
                where company = :company and kind = :kind and accounting_id = :source_id
                    and exists (select from settled))
            select count(*) as changed from settled
            """;

    static final String NOT_DONE_YET =
            """
            update allocation set untouched_look_ups = untouched_look_ups + 1,
                failed_look_ups = 0,
                next_look_up_at = greatest(left_by + :settle_ms * interval '1 millisecond',
                    clock_timestamp() + :pause_ms * interval '1 millisecond')
            where
            """
                    + STILL;

    static final String LOOK_UP_FAILED =
            """
            update allocation set failed_look_ups = failed_look_ups + 1,
                next_look_up_at = clock_timestamp() + greatest(:at_least_ms,
                    least(:longest_ms, :first_ms * (1 << least(failed_look_ups, 16))))
                    * interval '1 millisecond'
            where
            """
                    + STILL;

    private UncertainSql() {}
}
