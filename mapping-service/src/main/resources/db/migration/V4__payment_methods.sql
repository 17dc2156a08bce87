alter table company
    add column payment_methods jsonb not null default '{"methods": []}';

update company set mappings = mappings || '{"paymentMethods": {}}';

comment on column company.payment_methods is
    'As they were decided, by id: the default bank account, and what each method has of its own. mappings has them resolved.';

alter table change
    drop constraint change_what_check,
    add constraint change_what_check check (
        what in ('set-up', 'settings', 'ignored-partners', 'categories', 'tax-types', 'bank-accounts', 'imports'));
