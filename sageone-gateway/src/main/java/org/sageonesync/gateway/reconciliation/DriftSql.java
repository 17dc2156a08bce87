package org.sageonesync.gateway.reconciliation;

/** The statements of {@link Drifts}. */
final class DriftSql {

    static final String KEEP =
            """
            insert into drift (sweep_id, number, company, kind, ref, generation, customer, posted_id,
                found_id, cause, amount, posted, found, message, advice, fingerprint)
            select :sweep, :before + row_number() over (), :company, kind, ref, generation,
                customer, posted_id, found_id, cause, amount, posted, found, message, advice,
                fingerprint
            from jsonb_to_recordset(:rows::jsonb) as row (kind text, ref text, generation integer,
                customer bigint, posted_id bigint, found_id bigint, cause text, amount numeric,
                posted jsonb, found jsonb, message text, advice text, fingerprint text)
            where not exists (select from drift_accepted a
                where a.company = :company and a.fingerprint = row.fingerprint)
            """;

    static final String SELECT =
            """
            select number, kind, ref, generation, cause, amount, posted::text as posted_text,
                found::text as found_text, message, advice, remedied, remedied_at, posted_id,
                found_id, fingerprint
            from drift where sweep_id = :sweep
            """;

    static final String SUM =
            """
            select count(*) as n, coalesce(sum(amount), 0) as amount
            from drift where sweep_id = :sweep
            """;

    static final String OF_MONTH =
            """
            and remedied is null
            and ((posted ->> 'date')::date between :first and :last
                or (found ->> 'date')::date between :first and :last
                or posted ->> 'date' is null and found ->> 'date' is null and amount <> 0)
            """;

    static final String REMEDIED =
            """
            update drift set remedied = :action, remedied_at = clock_timestamp()
            where sweep_id = :sweep and number = :number and remedied is null
            """;

    static final String ACCEPT =
            """
            with remembered as (
                insert into posting_attempt (
                    company, kind, ref, generation, fence, call, replied_at, outcome)
                select company, kind, ref, generation, fence, 'Remedy/accept', clock_timestamp(),
                    'accepted: ' || :cause::text
                from posting where company = :company and kind = :kind and ref = :ref
                    and generation = :generation
                on conflict do nothing)
            insert into drift_accepted (company, fingerprint) values (:company, :fingerprint)
            on conflict do nothing
            """;

    private DriftSql() {}
}
