-- How much of a source that SageOne allocated by itself, to whatever invoices, counts towards an invoice that billing wants it allocated to.
create table allocation_cover (
    company text not null,
    source_kind text not null,
    source_id bigint not null,
    invoice_id bigint not null,
    amount numeric(17, 2) not null check (amount > 0),
    primary key (company, source_kind, source_id, invoice_id)
);
