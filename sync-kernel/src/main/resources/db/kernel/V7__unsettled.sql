-- Whether the gateway has been asked for something whose end was not heard: what was posted before may not be what the books show.
alter table record add column unsettled boolean not null default false;
