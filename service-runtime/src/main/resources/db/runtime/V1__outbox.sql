create table outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    key        text        not null,
    headers    jsonb       not null default '{}',
    payload    text,
    created_at timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

comment on table outbox is
    'Messages for Kafka, inserted by the statement that makes the change they tell of; deleted when the broker has them.';
comment on column outbox.headers is 'An object of texts: the record''s headers.';
comment on column outbox.payload is 'UTF-8 text, JSON as a rule; null is a tombstone.';

create table outbox_lease (
    only_row boolean primary key default true check (only_row),
    holder   text        not null,
    until    timestamptz not null
);

comment on table outbox_lease is 'Which replica publishes, and until when if it does not say so again.';

insert into outbox_lease (holder, until) values ('', '-infinity');
