package org.sageonesync.gateway.journal;

/** The statements of {@link UncertainRows}. */
final class UncertainSql {

    private static final String STILL = "state = 'UNCERTAIN' and " + Claim.HOLDS;

    private static final String SETTLED =
            """
            fence = fence + 1, sent = null, uncertain_since = null, next_look_up_at = null,
            changed_at = clock_timestamp()
            """;

    private static final String NO_REASON =
            "reason_code = null, reason_message = null, reason_waiting_on = null, ";

    static final String GIVE_UP =
            """
            update posting set state = 'UNCERTAIN', fence = fence + 1, books_hash = null,
                uncertain_since = clock_timestamp(), next_look_up_at = clock_timestamp(),
                empty_look_ups = 0, failed_look_ups = 0, reason_code = :reason_code,
                reason_message = :reason_message, changed_at = clock_timestamp()
            where state = 'SENDING' and over_by <= clock_timestamp()
            """;

    static final String ROWS =
            """
            select company, kind, ref, generation, fence, intent, watermark, accounting_id,
                coalesce(sent::text, '{}') as sent_text, empty_look_ups,
                coalesce(extract(epoch from clock_timestamp() - uncertain_since) * 1000, 0)::bigint
                    as age_ms,
                clock_timestamp() >= left_by + :settle_ms * interval '1 millisecond'
                    as settle_time_passed
            from posting
            where company = :company and kind = :kind and state = 'UNCERTAIN'
                and (accounting_id is null or next_look_up_at <= clock_timestamp())
            order by next_look_up_at limit 200
            """;

    static final String FOUND =
            """
            with found as (
                update posting set state = :goal, accounting_id = :id, document_number = coalesce(nullif(:number, ''), document_number),
                    books_hash = case when :goal = 'POSTED' then content_hash end,
            """
                    + ShownSql.when(":goal = 'POSTED'")
                    + NO_REASON
                    + SETTLED
                    + """
                where not exists (select from posting other
                    where other.company = :company and other.kind = :kind
                        and other.accounting_id = :id
                        and (other.ref, other.generation) <> (:ref, :generation)) and
            """
                    + STILL
                    + """
                returning state),
            freed as (
                delete from posting_name where company = :company and kind = :kind and ref = :ref
                    and (name_key <> :kept_key and exists (select from found where state = 'POSTED')
                        or kind = 'receipts'
                            and exists (select from found where state = 'REVERSED')))
            select count(*) as changed from found
            """;

    static final String CONFLICT =
            """
            update posting set state = 'REJECTED', reason_code = :reason_code,
                reason_message = :reason_message,
                accounting_id = case when exists (select from posting other
                    where other.company = :company and other.kind = :kind
                        and other.accounting_id = :id
                        and (other.ref, other.generation) <> (:ref, :generation))
                    then accounting_id else coalesce(accounting_id, :id) end,
            """
                    + SETTLED
                    + " where "
                    + STILL;

    static final String ABSENT =
            "update posting set state = 'OPEN', " + NO_REASON + SETTLED + " where " + STILL;

    static final String NOT_FOUND_YET =
            """
            update posting set empty_look_ups = empty_look_ups + 1, failed_look_ups = 0,
                next_look_up_at = greatest(left_by + :settle_ms * interval '1 millisecond',
                    clock_timestamp() + :pause_ms * interval '1 millisecond')
            where
            """
                    + STILL;

    static final String LOOK_UP_FAILED =
            """
            update posting set failed_look_ups = failed_look_ups + 1,
                next_look_up_at = clock_timestamp() + greatest(:at_least_ms,
                    least(:longest_ms, :first_ms * (1 << least(failed_look_ups, 16))))
                    * interval '1 millisecond'
            where
            """
                    + STILL;

    private UncertainSql() {}
}
