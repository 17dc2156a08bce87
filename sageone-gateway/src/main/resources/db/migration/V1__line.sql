-- How a company reaches its books.
create table connection (
    company                 text primary key,
    accounting_company_id   bigint      not null unique,
    accounting_company_name text        not null,
    username                text        not null,
    -- AES-256-GCM under the key of the environment; the company is its associated data.
    credentials             bytea       not null,
    changed_at              timestamptz not null
);

-- One row per call that a company may make in a window. A call takes a free row; the row is free
-- again one window after the reply was received. If the caller died, free_at still lies one longest
-- possible call and one window after the taking. The fence tells a late release from the next taking.
create table slot (
    company text        not null,
    number  integer     not null,
    free_at timestamptz not null,
    fence   bigint      not null default 0,
    primary key (company, number)
);

-- One row per call that may be under way at once with a login; the login is a keyed hash.
create table login_place (
    login   text        not null,
    number  integer     not null,
    free_at timestamptz not null,
    fence   bigint      not null default 0,
    primary key (login, number)
);

-- Why no call starts: scope is a keyed hash of what SageOne blocks or refuses.
create table guard (
    scope    text primary key,
    kind     text        not null,
    sentence text        not null,
    since    timestamptz not null,
    until    timestamptz not null
);

-- Rejected logins, so that trying never comes near SageOne's lock-out.
create table failed_login (
    login text        not null,
    at    timestamptz not null
);
create index failed_login_by_login on failed_login (login, at);

-- Calls that left, in steps of ten minutes.
create table calls_made (
    company text        not null,
    since   timestamptz not null,
    calls   bigint      not null,
    primary key (company, since)
);
