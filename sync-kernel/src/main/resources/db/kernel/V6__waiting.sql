-- What was left out because of another record waits for that one too, without being parked.
create index record_waiting on record (company, waiting_on) where waiting_on is not null;
