package org.sageonesync.gateway.budget;

/** The statements over slots; each is one transaction and one round trip. */
final class SlotSql {

    /**
     * Takes as many pairs of a slot and a place of the login as are free, and says when the others
     * come free. A row that another replica is just taking is skipped, not waited for.
     */
    static final String TAKE =
            """
            with stopped as (
                select kind, sentence,
                       least(ceil(extract(epoch from until - clock_timestamp()) * 1000), 1e15)::bigint
                           as millis
                from guard
                where scope = any(:scopes) and until > clock_timestamp()
                order by until desc
                limit 1
            ), place as (
                select number from login_place
                where login = :login and number <= :places and free_at <= clock_timestamp()
                  and not exists (select from stopped)
                order by number
                limit :wanted
                for update skip locked
            ), ready as (
                select number from slot
                where company = :company and number <= :limit and free_at <= clock_timestamp()
                order by free_at, number
                limit (select count(*) from place)
                for update skip locked
            ), pair as (
                select s.number as slot, p.number as place
                from (select number, row_number() over (order by number) as turn from ready) s
                join (select number, row_number() over (order by number) as turn from place) p
                using (turn)
            ), taken as (
                update slot
                set free_at = clock_timestamp() + (:longestCall + :window) * interval '1 millisecond',
                    fence = fence + 1
                from pair
                where company = :company and number = pair.slot
                returning number, fence
            ), held as (
                update login_place
                set free_at = clock_timestamp() + :longestCall * interval '1 millisecond',
                    fence = fence + 1
                from pair
                where login = :login and number = pair.place
                returning number, fence
            ), granted as (
                select pair.slot, taken.fence as slot_fence, pair.place, held.fence as place_fence
                from pair
                join taken on taken.number = pair.slot
                join held on held.number = pair.place
            ), known as (
                select number, free_at from slot where company = :company and number <= :limit
            )
            select clock_timestamp() as clock,
                   (select kind from stopped) as guard_kind,
                   (select sentence from stopped) as guard_sentence,
                   coalesce((select millis from stopped), 0) as guard_millis,
                   coalesce(array_agg(slot::bigint order by slot), '{}') as slot_numbers,
                   coalesce(array_agg(slot_fence order by slot), '{}') as slot_fences,
                   coalesce(array_agg(place::bigint order by slot), '{}') as place_numbers,
                   coalesce(array_agg(place_fence order by slot), '{}') as place_fences,
                   (select count(*) from known) as slot_rows,
                   (select count(*) from login_place
                    where login = :login and number <= :places) as place_rows,
                   array(
                       select greatest(
                           ceil(extract(epoch from free_at - clock_timestamp()) * 1000), 0)::bigint
                       from known
                       where number not in (select slot from pair)
                       order by free_at) as upcoming_millis
            from granted
            """;

    /** The slot counts from now, when the reply is here, and not from when the request left. */
    static final String REPLIED =
            """
            with freed as (
                update slot
                set free_at = clock_timestamp() + :window * interval '1 millisecond'
                where company = :company and number = :number and fence = :fence
            ), left_place as (
                update login_place set free_at = clock_timestamp()
                where login = :login and number = :place and fence = :placeFence
            )
            insert into calls_made (company, since, calls, urgent)
            values (:company, date_bin('10 minutes', clock_timestamp(), 'epoch'), 1, :urgent)
            on conflict (company, since) do update
            set calls = calls_made.calls + 1, urgent = calls_made.urgent + excluded.urgent
            """;

    static final String UNUSED =
            """
            with left_place as (
                update login_place set free_at = clock_timestamp()
                where login = :login and number = :place and fence = :placeFence
            )
            update slot set free_at = clock_timestamp()
            where company = :company and number = :number and fence = :fence
            """;

    static final String CREATE =
            """
            with places as (
                insert into login_place (login, number, free_at)
                select :login, number, clock_timestamp() from generate_series(1, :places) number
                on conflict do nothing
            )
            insert into slot (company, number, free_at)
            select :company, number, clock_timestamp() from generate_series(1, :limit) number
            on conflict do nothing
            """;

    private SlotSql() {}
}
