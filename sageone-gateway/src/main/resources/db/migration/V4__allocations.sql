-- What is known to be unallocated of a credit note or receipt (or due of an invoice) in the books; null: not known, and read first.
alter table posting add column unallocated numeric(17, 2);

-- Allocations in the books: how much of a source pays an invoice. SageOne gives them neither a key nor a look-up; what is unallocated of
-- the source, before and after, is the witness. So there is never more than one under way for each source.
create table allocation (
    company text not null,
    source_kind text not null,
    source_id bigint not null,
    invoice_id bigint not null,
    -- Billing's references when it was last taken up, for people.
    source_ref text not null,
    source_generation integer not null,
    invoice_ref text not null,
    invoice_generation integer not null,
    amount numeric(17, 2) not null check (amount > 0),
    state text not null check (state in ('OPEN', 'CLAIMED', 'SENDING', 'POSTED', 'UNCERTAIN', 'REJECTED')),

    -- Grows whenever somebody else than the holder of the claim takes or changes the row.
    fence bigint not null,
    -- The fence of the newest request that was about to be sent.
    sent_fence bigint not null default 0,
    claimed_until timestamptz,
    -- The request cannot leave after the first, nor be under way after the second.
    left_by timestamptz,
    over_by timestamptz,
    unallocated_before numeric(17, 2),

    uncertain_since timestamptz,
    -- Look-ups that found the source as it was before.
    untouched_look_ups integer not null default 0,
    failed_look_ups integer not null default 0,
    next_look_up_at timestamptz,

    reason_code text,
    reason_message text,
    changed_at timestamptz not null default clock_timestamp(),
    primary key (company, source_kind, source_id, invoice_id)
);

create unique index allocation_one_at_a_time on allocation (company, source_kind, source_id)
    where state in ('CLAIMED', 'SENDING', 'UNCERTAIN');
create index allocation_uncertain on allocation (company, next_look_up_at) where state = 'UNCERTAIN';
create index allocation_claimed on allocation (claimed_until) where state = 'CLAIMED';
create index allocation_sending on allocation (over_by) where state = 'SENDING';
