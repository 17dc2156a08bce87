alter table company
    add column mappings jsonb,
    add column imports  bigint not null default 0 check (imports >= 0);

update company c
   set imports = (select count(*) from (select from book_row b where b.company = c.company limit 1) as any_row),
       mappings = jsonb_build_object(
           'defaultTarget', null,
           'tariffs', '{}'::jsonb,
           'categories', '{}'::jsonb,
           'taxRates', '{}'::jsonb,
           'taxTypes', coalesce(
               (select jsonb_agg(
                           jsonb_build_object('id', b.row -> 'id', 'name', b.row -> 'name', 'percent', b.row -> 'percent')
                           order by b.id collate "C")
                  from book_row b
                 where b.company = c.company and b.list = 'tax-types' and (b.row ->> 'active')::boolean),
               '[]'));

alter table company alter column mappings set not null;

comment on column company.mappings is
    'As the snapshot has them: what is decided, with what the last import says of it (active, taxTypes).';
comment on column company.imports is
    'Grows by one with every import: what was checked against the lists of one is not stored after another.';

alter table change
    drop constraint change_what_check,
    add constraint change_what_check check (
        what in ('set-up', 'settings', 'ignored-partners', 'categories', 'tax-types', 'imports'));
