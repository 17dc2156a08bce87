alter table record add column amount numeric(17, 2);

comment on column record.amount is 'What the document comes to, inclusive of tax; null: it is none, or came before amounts were kept.';

create index record_month on record (company, document_date) where document_date is not null;

-- What could never be read may belong to any month.
create index record_unread on record (company) where payload is null;
