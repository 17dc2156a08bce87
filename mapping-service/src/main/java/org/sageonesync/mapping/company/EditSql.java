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
                           'mappings', mappings,
                           'at', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text
                  from %s
            """;

    /** What the history shows of a company before or after a change. */
    private static final String SHOWN =
            """
            case :what
                when 'settings' then %1$ssettings
                when 'ignored-partners' then to_jsonb(%1$signored_partners)
                when 'categories' then %1$smappings - array['taxRates', 'taxTypes', 'paymentMethods']
                when 'tax-types' then %1$smappings -> 'taxRates'
                when 'bank-accounts' then %1$spayment_methods
                else %1$smappings
            end
            """;

    /**
     * The company's row stays locked to the end, so that its versions reach the outbox in order. An
     * import counts even if it makes no version.
     */
    private static final String CHANGING =
            """
            with held as (
                select * from company where company = :company for update),
            wanted as (
                select *,
                       coalesce(:settings::jsonb, settings) as new_settings,
                       coalesce(:partners::text[], ignored_partners) as new_partners,
                       mappings || coalesce(:mappings::jsonb, '{}') as new_mappings,
                       coalesce(:payment_methods::jsonb, payment_methods) as new_payment_methods
                  from held
                 where (:versions::bigint[] is null or version = any(:versions::bigint[]))
                   and (:imports::bigint is null or imports = :imports::bigint)),
            compared as (
                select *,
                       ((settings, ignored_partners, mappings, payment_methods)
                           is distinct from (new_settings, new_partners, new_mappings, new_payment_methods))::int as newer,
                       (:what = 'imports')::int as loaded
                  from wanted),
            changed as (
                update company c
                   set version = w.version + w.newer,
                       imports = w.imports + w.loaded,
                       settings = w.new_settings,
                       ignored_partners = w.new_partners,
                       mappings = w.new_mappings,
                       payment_methods = w.new_payment_methods,
                       changed_at = case w.newer when 1 then clock_timestamp() else w.changed_at end
                  from compared w
                 where c.company = w.company and w.newer + w.loaded > 0
                returning c.*, w.newer,
                          w.settings as old_settings,
                          w.ignored_partners as old_ignored_partners,
                          w.mappings as old_mappings,
                          w.payment_methods as old_payment_methods),
            newer as (
                select * from changed where newer = 1),
            told as (
                insert into change (company, version, who, what, before, after)
                select company, version, :who, :what,
            """
                    + SHOWN.formatted("old_")
                    + ","
                    + SHOWN.formatted("")
                    + """
                  from newer),
            published as (
            """
                    + PUBLISHED.formatted("newer")
                    + ")";

    private static final String ROWS =
            """
            , loaded as (
                select * from unnest(:lists::text[], :ids::text[], :rows::text[]) as row (list, id, json)),
            gone as (
                delete from book_row b
                 where company = (select company from changed)
                   and not exists (select from loaded l where l.list = b.list and l.id = b.id)),
            kept as (
                insert into book_row (company, list, id, row)
                select changed.company, list, id, json::jsonb from changed cross join loaded
                on conflict (company, list, id) do update set row = excluded.row)
            """;

    private static final String RESULT =
            """
            select held.company,
                   coalesce(changed.version, held.version) as version,
                   coalesce(changed.settings, held.settings)::text as settings,
                   coalesce(changed.ignored_partners, held.ignored_partners) as ignored_partners,
                   coalesce(changed.mappings, held.mappings)::text as mappings,
                   coalesce(changed.payment_methods, held.payment_methods)::text as payment_methods,
                   coalesce(changed.imports, held.imports) as imports,
                   exists (select from newer) as is_changed,
                   exists (select from wanted) as is_met
              from held left join changed using (company)
            """;

    static final String CHANGE = CHANGING + RESULT;

    /** An import: the books' lists too. */
    static final String LOAD = CHANGING + ROWS + RESULT;

    static final String SET_UP =
            """
            with created as (
                insert into company (company, version, settings, ignored_partners, mappings, payment_methods)
                values (:company, 1, :settings::jsonb, coalesce(:partners::text[], '{}'),
                        '{"defaultTarget": null, "tariffs": {}, "categories": {}, "taxRates": {}, "taxTypes": [], "paymentMethods": {}}'
                            || coalesce(:mappings::jsonb, '{}'),
                        coalesce(:payment_methods::jsonb, '{"methods": []}'))
                on conflict (company) do nothing
                returning *),
            told as (
                insert into change (company, version, who, what, after)
                select company, version, :who, 'set-up',
                       jsonb_build_object(
                           'settings', settings,
                           'ignoredPartners', to_jsonb(ignored_partners),
                           'paymentMethods', payment_methods)
                  from created),
            published as (
            """
                    + PUBLISHED.formatted("created")
                    + """
            )
            select company, version, settings::text as settings, ignored_partners,
                   mappings::text as mappings, payment_methods::text as payment_methods, imports
              from created
            """;

    static final String PUBLISH_AGAIN =
            """
            with held as (select * from company where company = :company for update)
            """
                    + PUBLISHED.formatted("held");

    private EditSql() {}
}
