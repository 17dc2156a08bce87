create table waiting (
    company    text        not null,
    entity     text        not null,
    id         text        not null,
    sequence   bigint      not null,
    waiting_on text,
    since      timestamptz not null,
    primary key (company, entity, id)
);

comment on table waiting is
    'Records that wait for a mapping, by their newest outcome; may be there before the company is set up.';
comment on column waiting.waiting_on is
    'Null once it waits no longer; the row stays, so that an older outcome which comes again changes nothing.';

create index waiting_now on waiting (company, waiting_on) where waiting_on is not null;
