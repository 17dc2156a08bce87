package org.sageonesync.mapping.company;

/**
 * The statements that change a company. Each one makes the new version, its history row and the
 * snapshot for Kafka together, or nothing of it.
 */
final class EditSql {

    private static final String PUBLISHED =
            """
            insert into outbox (topic, key, headers, payload)
                select :topic,
                       company,
                       jsonb_build_object(
                           'ce_specversion', '1.0',
                           'ce_id', company || '/' || version || '/' || gen_random_uuid(),
                           'ce_source', '/mapping-service',
                           'ce_type', cast(:type as text),
                           'ce_time', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                           'ce_subject', company,
                           'content-type', 'application/json'),
                       jsonb_build_object(
                           'company', company,
                           'version', version,
                           'settings', settings,
                           'ignoredPartners', to_jsonb(ignored_partners),
                           'at', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text
                  from %s
            """;

    /**
     * The company's row stays locked to the end, so that its versions reach the outbox in order.
     */
    static final String CHANGE =
            """
            with held as (
                select * from company where company = :company for update),
            changed as (
                update company c
                   set version = held.version + 1,
                       settings = coalesce(:settings::jsonb, held.settings),
                       ignored_partners = coalesce(:partners::text[], held.ignored_partners),
                       changed_at = clock_timestamp()
                  from held
                 where c.company = held.company
                   and (:versions::bigint[] is null or held.version = any(:versions::bigint[]))
                   and (held.settings, held.ignored_partners) is distinct from
                       (coalesce(:settings::jsonb, held.settings), coalesce(:partners::text[], held.ignored_partners))
                returning c.company, c.version, c.settings, c.ignored_partners,
                          held.settings as old_settings, held.ignored_partners as old_partners),
            told as (
                insert into change (company, version, who, what, before, after)
                select company, version, :who, :what,
                       case :what when 'settings' then old_settings else to_jsonb(old_partners) end,
                       case :what when 'settings' then settings else to_jsonb(ignored_partners) end
                  from changed),
            published as (
            """
                    + PUBLISHED.formatted("changed")
                    + """
            )
            select held.company,
                   coalesce(changed.version, held.version) as version,
                   coalesce(changed.settings, held.settings)::text as settings,
                   coalesce(changed.ignored_partners, held.ignored_partners) as ignored_partners,
                   changed.version is not null as is_changed
              from held left join changed using (company)
            """;

    static final String SET_UP =
            """
            with created as (
                insert into company (company, version, settings, ignored_partners)
                values (:company, 1, :settings::jsonb, :partners::text[])
                on conflict (company) do nothing
                returning *),
            told as (
                insert into change (company, version, who, what, after)
                select company, version, :who, 'set-up',
                       jsonb_build_object('settings', settings, 'ignoredPartners', to_jsonb(ignored_partners))
                  from created),
            published as (
            """
                    + PUBLISHED.formatted("created")
                    + """
            )
            select company, version, settings::text as settings, ignored_partners from created
            """;

    static final String PUBLISH_AGAIN =
            """
            with held as (select * from company where company = :company for update)
            """
                    + PUBLISHED.formatted("held");

    private EditSql() {}
}
