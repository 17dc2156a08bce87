alter table dependency add column taken_back boolean not null default false;

comment on column dependency.taken_back is 'Whether it was in the books and has been taken out of them.';

-- What settled records rest on without waiting for it: they are decided again when it changes.
create table followed (
    company text not null,
    entity  text not null,
    id      text not null,
    key     text not null,
    primary key (company, key, entity, id)
);

create index followed_record on followed (company, entity, id);
