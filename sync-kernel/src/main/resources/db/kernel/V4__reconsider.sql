alter table record add column reconsider boolean not null default false;

comment on column record.reconsider is 'It waits for, or follows, what has changed since it was posted: it is decided again under the settings that it was posted under.';

-- Every snapshot that has come: what is in the books may still rest on it.
create table settings_snapshot (
    company  text   not null,
    version  bigint not null,
    settings text   not null,
    primary key (company, version)
);

insert into settings_snapshot (company, version, settings)
select company, settings_version, settings
  from company
 where settings is not null;
