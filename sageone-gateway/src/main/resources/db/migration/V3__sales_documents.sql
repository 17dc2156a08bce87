-- What is stopped: everything, because the journal has forgotten a document, or invoices and credit notes, because the books come to another total.
alter table company_stop add column scope text not null default 'journal' check (scope in ('journal', 'totals'));
alter table company_stop drop constraint company_stop_pkey;
alter table company_stop add primary key (company, scope);

-- The SageOne id that the row had until another record took its place.
alter table posting add column given_id bigint;
