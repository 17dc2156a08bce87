package org.sageonesync.kernel.dispatch;

/** The statement of {@link Settlements}. */
final class SettlementSql {

    /**
     * Compares the record with what the attempt has seen ({@code held}), says where it stands then
     * ({@code next}), and stores that with its history, its canary and its outcome; no row if the
     * lease has passed on. One in the books that follows others is decided once more if these may
     * have changed meanwhile ({@code overtaken}); that, and what is in the books and waits for a
     * part of it, is decided as it was posted, not under newer settings ({@code reconsider}). A
     * record of the same natural key that is to be taken out is looked at once more ({@code
     * relieved}): this one may have taken its place. An outcome of what is out of the books again
     * says so each time: on the compacted topic it may be the only one.
     */
    static final String SETTLE =
            """
            with known as (
                select knowledge from company where company = :company for share),
            held as (
                select r.*, r.touched = :touched
                            and (:state = 'SYNCED' or not :final or known.knowledge = :knowledge) as fresh,
                       (:state = 'SYNCED' and cardinality(:follows::text[]) > 0
                            and known.knowledge <> :knowledge) as overtaken
                  from record r, known
                 where r.company = :company and r.entity = :entity and r.id = :id and r.fence = :fence
                   for update of r),
            told as (
                select h.*,
                       h.fresh and :state = 'SYNCED' and h.invalid_message is not null as spoilt
                  from held h),
            next as (
                select t.company, t.entity, t.id, t.fresh, t.overtaken, t.posted_hash, t.outcome_hash as former_hash,
                       case when not t.fresh then case when t.state = 'SYNCED' then 'SYNCED' else 'PENDING' end
                            when t.spoilt then 'FAILED' else :state end as state,
                       case when not t.fresh then 'queued'
                            when t.spoilt then 'invalid-event' else :code end as code,
                       case when not t.fresh then 'Has changed meanwhile; waits for its turn.'
                            when t.spoilt then 'A newer event cannot be read: ' || t.invalid_message
                            else :message end as message,
                       case when t.fresh and not t.spoilt then :waitingOn end as waiting_on,
                       case when t.fresh then :final else false end as final,
                       coalesce(:accountingId, t.accounting_id) as accounting_id,
                       case when :evidence = 'shown' then :documentNumber else t.document_number end
                           as document_number
                  from told t),
            hashed as (
                select n.*, md5(concat_ws('|', :version, n.state, n.code, n.message, n.waiting_on,
                                          n.accounting_id, n.document_number,
                                          case :evidence when 'shown' then :hash when 'reversed' then 'reversed'
                                                         else n.posted_hash end)) as hash
                  from next n),
            changed as (
                update record r
                   set state = n.state,
                       reason_code = case when n.fresh or n.state <> 'SYNCED' then n.code end,
                       reason_message = case when n.fresh or n.state <> 'SYNCED' then n.message end,
                       waiting_on = n.waiting_on,
                       change = case when n.fresh then :change else r.change end,
                       settings_version = greatest(:settingsVersion, :postedSettings),
                       accounting_id = n.accounting_id,
                       document_number = n.document_number,
                       posted_version = case when :evidence in ('shown', 'reversed') then :version
                                             else r.posted_version end,
                       posted_settings = case when :evidence in ('shown', 'reversed') then :postedSettings
                                              else r.posted_settings end,
                       posted_hash = case :evidence when 'shown' then :hash when 'reversed' then 'reversed'
                                                    else r.posted_hash end,
                       unsettled = case when :evidence in ('shown', 'reversed') then false
                                        when :state in ('PENDING', 'UNCERTAIN') then true
                                        else r.unsettled end,
                       rejected_hash = case when :evidence = 'refused' then :hash else r.rejected_hash end,
                       rejected_code = case when :evidence = 'refused' then :code else r.rejected_code end,
                       rejected_message = case when :evidence = 'refused' then :message
                                               else r.rejected_message end,
                       next_attempt_at = case when not n.fresh or n.overtaken then now()
                                              else now() + :retryMillis * interval '1 millisecond' end,
                       lease_owner = null, lease_until = null,
                       attempts = case when n.final then 0 else r.attempts end,
                       lane = case when n.final then 1 else r.lane end,
                       forced = r.forced and not n.final,
                       apply_posted = r.apply_posted and not n.final,
                       reconsider = n.overtaken or :evidence = 'shown' and :state = 'PARKED'
                                    or (r.reconsider or :reconsidered and not r.apply_posted)
                                       and not (n.fresh and n.state = 'SYNCED'),
                       job_result = case when n.final and r.job is not null and r.job_result is null
                                         then case n.state when 'FAILED' then 'failed' else :jobResult end
                                         else r.job_result end,
                       outcome_hash = case when n.fresh then n.hash else r.outcome_hash end,
                       sequence = case when n.fresh and n.hash <> n.former_hash
                                       then greatest(r.sequence + 1, (extract(epoch from now()) * 1000)::bigint)
                                       else r.sequence end,
                       changed_at = case when n.fresh and n.hash <> n.former_hash then now()
                                         else r.changed_at end
                  from hashed n
                 where r.company = n.company and r.entity = n.entity and r.id = n.id
                returning r.*, n.fresh, n.fresh and n.hash <> n.former_hash as news),
            unfollowed as (
                delete from followed f
                 using changed c
                 where c.fresh and f.company = c.company and f.entity = c.entity and f.id = c.id
                   and f.key <> all(:follows::text[])),
            following as (
                insert into followed (company, entity, id, key)
                select company, entity, id, unnest(:follows::text[])
                  from changed
                 where fresh
                on conflict do nothing),
            remembered as (
                insert into history (company, entity, id, version, state, change, reason_code, reason_message,
                                     waiting_on, accounting_id, document_number)
                select company, entity, id, :version, state, change, reason_code, reason_message,
                       waiting_on, accounting_id, document_number
                  from changed
                 where news),
            watched as (
                insert into canary (company, waiting_on, next_check_at, every_millis)
                select company, waiting_on, now() + :canaryMillis * interval '1 millisecond', :canaryMillis
                  from changed
                 where fresh and state = 'PARKED' and :canaryMillis::bigint is not null
                on conflict do nothing),
            relieved as (
                update record w
                   set next_attempt_at = now(), touched = w.touched + 1
                  from changed c
                 where :evidence = 'shown' and w.company = c.company and w.natural_key = c.natural_key
                   and (w.entity, w.id) <> (c.entity, c.id) and w.reason_code in ('reversal-due', 'removed-after-posting')),
            published as (
                insert into outbox (topic, key, headers, payload)
                select :topic, concat_ws('/', company, entity, id),
                       jsonb_build_object(
                           'ce_specversion', '1.0', 'ce_type', :type, 'ce_source', :source,
                           'ce_id', concat_ws('/', company, entity, id, sequence),
                           'ce_subject', company || '/' || id,
                           'ce_time', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                           'content-type', 'application/json'),
                       jsonb_strip_nulls(jsonb_build_object(
                           'company', company, 'entity', entity, 'id', id, 'version', :version::bigint,
                           'sequence', sequence, 'state', state,
                           'change', case when state = 'SYNCED' and posted_hash = 'reversed' then 'reversed'
                                          else lower(change) end,
                           'reason', case when reason_code is not null then jsonb_build_object(
                               'code', reason_code, 'message', reason_message, 'waitingOn', waiting_on) end,
                           'accountingId', accounting_id, 'documentNumber', document_number,
                           'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text
                  from changed
                 where news and state <> 'PENDING')
            select state, fresh, news from changed
            """;

    private SettlementSql() {}
}
