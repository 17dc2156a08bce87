alter table record
    add column natural_key text,
    add column former_key  text,
    add column deleted     boolean not null default false;

comment on column record.natural_key is 'What no other live record of its company may share, such as a document number; null: there is none.';
comment on column record.former_key is 'The natural key that it had before, whose waiters must hear of the change.';
comment on column record.deleted is 'Whether billing has deleted it.';

create index record_natural_key on record (company, natural_key);

-- What records of this service depend on: records of others, as billing and the books have them.
create table dependency (
    company        text    not null,
    entity         text    not null,
    id             text    not null,
    -- The newest outcome.
    sequence       bigint  not null default -1,
    state          text,
    reason_code    text,
    reason_message text,
    accounting_id  text,
    -- The newest billing event.
    version        bigint  not null default -1,
    payload        text,
    -- Releases.
    changes        bigint  not null default 1,
    released       bigint  not null default 0,
    primary key (company, entity, id)
);

comment on column dependency.changes is 'Counts what a waiting record may care for; above released: those that wait for it are still to be released.';
