-- What is under way for an allocation, or was last: that it is made, or that it is taken away again.
alter table allocation add column intent text not null default 'MAKE' check (intent in ('MAKE', 'REMOVE'));
-- SageOne's id of the allocation, where it is known; of one that is no longer in the books: the id that it had.
alter table allocation add column books_id bigint;
