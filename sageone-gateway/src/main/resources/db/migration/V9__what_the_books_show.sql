-- What a document was seen to show in the books after our last Save: what a reconciliation holds the books against. Null: not known.
alter table posting add column books_customer bigint;
alter table posting add column books_date date;
alter table posting add column books_total numeric(17, 2);
alter table posting add column books_exclusive numeric(17, 2);
alter table posting add column books_reference text;

create index posting_books_customer on posting (company, books_customer) where books_customer is not null;
