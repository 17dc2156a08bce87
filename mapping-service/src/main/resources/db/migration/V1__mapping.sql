create table company (
    company          text primary key,
    version          bigint      not null check (version >= 1),
    settings         jsonb       not null,
    ignored_partners text[]      not null default '{}',
    changed_at       timestamptz not null default clock_timestamp()
);

comment on column company.version is
    'Grows by one with every change of settings, mappings or lists; the ETag, and the settings half of a revision.';
comment on column company.ignored_partners is 'Sorted, without duplicates.';

create table change (
    company text        not null references company,
    version bigint      not null,
    at      timestamptz not null default clock_timestamp(),
    who     text,
    what    text        not null check (what in ('set-up', 'settings', 'ignored-partners')),
    before  jsonb,
    after   jsonb       not null,
    primary key (company, version)
);

comment on table change is 'The history: which change made which version. Never updated, never deleted.';

create table catalog_entry (
    company   text    not null,
    kind      text    not null,
    id        text    not null,
    name      text    not null,
    parent_id text,
    deleted   boolean not null,
    primary key (company, kind, id)
);

comment on table catalog_entry is 'Billing''s names of its ids, as billing.catalog has them; may be there before the company is set up.';

create table book_row (
    company text  not null references company,
    list    text  not null check (list in ('items', 'tax-types', 'accounts', 'bank-accounts')),
    id      text  not null,
    row     jsonb not null,
    primary key (company, list, id)
);

comment on table book_row is 'The books'' own lists as they were when last loaded, each row as the gateway gave it.';
