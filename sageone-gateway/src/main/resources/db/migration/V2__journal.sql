-- The posting journal: one row for each life of each billing record in the books. Every time in it is by the database's clock.
create table posting (
    company text not null,
    kind text not null,
    ref text not null,
    -- Counts reversals that end a document's life (an invoice's); a customer lives once and is made active again.
    generation integer not null default 0,
    state text not null
        check (state in ('OPEN', 'CLAIMED', 'SENDING', 'POSTED', 'UNCERTAIN', 'REJECTED', 'REVERSED')),

    -- The newest wish that was accepted, and the hash of its content.
    billing_version bigint not null,
    settings_version bigint not null,
    content_hash text not null,

    -- Grows whenever somebody else than the holder of the claim takes or changes the row.
    fence bigint not null,
    intent text check (intent in ('CREATE', 'UPDATE', 'REVERSE')),
    claimed_until timestamptz,
    -- Every id that SageOne gives to what this claim sends is above it.
    watermark bigint not null default 0,
    about_to_send_at timestamptz,
    -- The request cannot leave after the first, nor be under way after the second.
    left_by timestamptz,
    over_by timestamptz,
    -- Our fields as they were sent; only until the outcome is known.
    sent jsonb,

    -- What the books show: the id, the number (of a customer: the name), the hash of our content (null: not known).
    accounting_id bigint,
    document_number text,
    books_hash text,

    uncertain_since timestamptz,
    empty_look_ups integer not null default 0,
    failed_look_ups integer not null default 0,
    next_look_up_at timestamptz,

    reason_code text,
    reason_message text,
    reason_waiting_on text,
    changed_at timestamptz not null default clock_timestamp(),
    primary key (company, kind, ref, generation)
);

-- A document in the books belongs to one row at most; also answers "the highest id that is known".
create unique index posting_accounting_id on posting (company, kind, accounting_id) where accounting_id is not null;
create index posting_uncertain on posting (company, kind, next_look_up_at) where state = 'UNCERTAIN';
create index posting_sending on posting (over_by) where state = 'SENDING';

-- Every exchange that could have changed the books, or that ended a posting.
create table posting_attempt (
    id bigint generated always as identity,
    company text not null,
    kind text not null,
    ref text not null,
    generation integer not null,
    fence bigint not null,
    call text not null,
    sent_at timestamptz,
    replied_at timestamptz,
    status integer,
    log_uid text,
    outcome text not null,
    primary key (company, kind, ref, generation, fence, call)
);

-- Natural keys, reserved by us before SageOne sees them: a normalised name belongs to one reference. A reference may hold two while it is renamed.
create table posting_name (
    company text not null,
    kind text not null,
    name_key text not null,
    -- The normalised name that was asked for, before a suffix.
    wanted_key text not null,
    ref text not null,
    primary key (company, kind, name_key)
);
create index posting_name_ref on posting_name (company, kind, ref);

-- One look-up at a time for each company and kind, over all replicas; and the highest id that any list has shown.
create table look_up (
    company text not null,
    kind text not null,
    ticket bigint not null default 0,
    leased_until timestamptz not null default '-infinity',
    highest_id bigint not null default 0,
    primary key (company, kind)
);

-- A company whose journal has forgotten: nothing is posted until released_at is set.
create table company_stop (
    company text primary key,
    stopped_at timestamptz not null,
    message text not null,
    released_at timestamptz
);
