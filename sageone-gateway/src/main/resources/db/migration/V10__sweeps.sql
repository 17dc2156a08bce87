-- A job that reads a company's books, page by page; one at a time for each company. Its lease and its position are here, so that another
-- replica goes on where one stopped.
create table sweep (
    id bigint generated always as identity primary key,
    company text not null,
    purpose text not null check (purpose in ('RECONCILIATION', 'REBUILD')),
    scope text not null check (scope in ('BALANCES', 'FULL')),
    state text not null default 'RUNNING' check (state in ('RUNNING', 'FINISHED', 'FAILED')),
    phase text not null default 'CUSTOMERS',
    -- Rows of the list that have been read, and the id of the last of them.
    position integer not null default 0,
    last_id bigint not null default 0,
    -- Whether SageOne does not filter its lists by customer, so that they are read whole.
    unfiltered boolean not null default false,
    round integer not null default 0,
    done bigint not null default 0,
    total bigint not null default 0,
    calls bigint not null default 0,
    message text,
    result jsonb,
    requested_at timestamptz not null default clock_timestamp(),
    phase_began_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    next_at timestamptz not null default clock_timestamp(),
    leased_until timestamptz not null default '-infinity',
    fence bigint not null default 0
);
create unique index sweep_one_at_a_time on sweep (company) where state = 'RUNNING';
create index sweep_due on sweep (next_at) where state = 'RUNNING';
create index sweep_latest on sweep (company, purpose, id);

-- What a sweep saw, until it is over. Key, life and reference are billing's, from our key in the document.
create table sight (
    sweep_id bigint not null references sweep on delete cascade,
    kind text not null,
    id bigint not null,
    ref text,
    generation integer not null default 0,
    customer bigint,
    number text,
    dated date,
    total numeric(17, 2),
    exclusive numeric(17, 2),
    -- What is unallocated or due; of a customer: the balance.
    open numeric(17, 2),
    reference text,
    -- Looked for by its id, and not there.
    gone boolean not null default false,
    -- The page was asked for then.
    seen_at timestamptz not null,
    primary key (sweep_id, kind, id)
);
create index sight_key on sight (sweep_id, kind, ref, generation) where ref is not null;
create index sight_customer on sight (sweep_id, customer);

-- Customers whose documents a sweep looks at.
create table suspect (
    sweep_id bigint not null references sweep on delete cascade,
    customer bigint not null,
    -- What is read next: 0 the customer, then invoices, credit notes and receipts; 4: all is read.
    stage integer not null default 0,
    position integer not null default 0,
    last_id bigint not null default 0,
    -- When reading it began in this round.
    looked_at timestamptz,
    primary key (sweep_id, customer)
);

-- Findings of a reconciliation.
create table drift (
    sweep_id bigint not null references sweep on delete cascade,
    number integer not null,
    company text not null,
    kind text not null,
    ref text,
    generation integer not null,
    -- SageOne's ids: of the customer, and of the document that the journal knows and the one that was found.
    customer bigint,
    posted_id bigint,
    found_id bigint,
    cause text not null,
    amount numeric(17, 2) not null,
    posted jsonb,
    found jsonb,
    message text not null,
    advice text not null,
    -- What is accepted when this is accepted.
    fingerprint text not null,
    remedied text,
    remedied_at timestamptz,
    primary key (sweep_id, number)
);
create index drift_company on drift (company, sweep_id);

-- What a person has accepted: not reported until it changes.
create table drift_accepted (
    company text not null,
    fingerprint text not null,
    accepted_at timestamptz not null default clock_timestamp(),
    primary key (company, fingerprint)
);

-- What of a customer's balance is not ours, as it was last explained.
create table balance_explained (
    company text not null,
    customer bigint not null,
    amount numeric(17, 2) not null,
    primary key (company, customer)
);
