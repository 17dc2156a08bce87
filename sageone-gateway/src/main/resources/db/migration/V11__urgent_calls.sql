-- Of the calls that left, those of the interactive and live lanes, for which the day's rest is kept.
alter table calls_made add column urgent bigint not null default 0;
