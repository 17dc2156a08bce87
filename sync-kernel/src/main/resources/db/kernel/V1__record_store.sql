create table company (
    company          text   primary key,
    knowledge        bigint not null default 0,
    settings_version bigint,
    settings         text
);

comment on column company.knowledge is
    'Counts the changes of what decisions rest on (settings, projections). A decision to wait is stored only if this is what it was when the decision began.';
comment on column company.settings is 'The newest settings snapshot (JSON); null until the company is set up.';

create table record (
    company          text        not null,
    entity           text        not null,
    id               text        not null,
    -- What billing wants: the newest good snapshot.
    version          bigint      not null,
    payload          text,
    content_hash     text        not null default '',
    document_date    date,
    search_text      text        not null default '',
    -- An undecodable event that came after it.
    invalid_version  bigint,
    invalid_message  text,
    -- Where it stands.
    state            text        not null,
    reason_code      text,
    reason_message   text,
    waiting_on       text,
    change           text,
    settings_version bigint      not null default 0,
    sequence         bigint      not null default 0,
    outcome_hash     text        not null default '',
    received_at      timestamptz not null default now(),
    changed_at       timestamptz not null default now(),
    -- What the books have.
    posted_version   bigint,
    posted_settings  bigint,
    posted_hash      text,
    accounting_id    text,
    document_number  text,
    rejected_hash    text,
    rejected_code    text,
    rejected_message text,
    -- The work queue.
    next_attempt_at  timestamptz,
    lane             smallint    not null default 1,
    touched          bigint      not null default 0,
    fence            bigint      not null default 0,
    lease_owner      text,
    lease_until      timestamptz,
    attempts         integer     not null default 0,
    -- What a person asked for.
    released_version bigint,
    forced           boolean     not null default false,
    apply_posted     boolean     not null default false,
    job              uuid,
    job_result       text,
    primary key (company, entity, id)
) with (fillfactor = 80);

comment on column record.payload is 'The event''s JSON as it came; null if only an undecodable one has come.';
comment on column record.touched is 'Counts the reasons to look again; a decision about an older count leaves the record due.';
comment on column record.lane is '0 interactive, 1 live, 2 backfill.';
comment on column record.posted_hash is 'Hash of the document in the books; "reversed" if it was taken back; null if it was never there.';
comment on column record.released_version is 'The version up to which an export has released the record although automatic sync is off.';
comment on column record.job_result is 'What the job counts the record as; null until it is settled.';

-- Each covers only what is due, waiting or in a job, so that the settled millions do not slow it.
create index record_work on record (company, lane, next_attempt_at) where next_attempt_at is not null;
create index record_due on record (next_attempt_at) where next_attempt_at is not null;
create index record_parked on record (company, waiting_on, changed_at) where state = 'PARKED';
create index record_pending on record (company, received_at) where state = 'PENDING';
create index record_job on record (job, job_result) where job is not null;
create index record_state on record (company, entity, state);

create table history (
    company         text        not null,
    entity          text        not null,
    id              text        not null,
    number          bigint      generated always as identity,
    at              timestamptz not null default clock_timestamp(),
    version         bigint      not null,
    state           text        not null,
    change          text,
    reason_code     text,
    reason_message  text,
    waiting_on      text,
    accounting_id   text,
    document_number text,
    primary key (company, entity, id, number)
);

-- One record of each kind of waiting is tried again from time to time; the others follow it.
create table canary (
    company       text        not null,
    waiting_on    text        not null,
    next_check_at timestamptz not null,
    every_millis  bigint      not null,
    primary key (company, waiting_on)
);

create table job (
    id         uuid        primary key,
    company    text        not null,
    request    text        not null,
    total      bigint      not null,
    created_at timestamptz not null default now()
);

create table replayed_dead_letter (
    topic       text        not null,
    partition   integer     not null,
    "offset"    bigint      not null,
    replayed_at timestamptz not null default now(),
    primary key (topic, partition, "offset")
);
