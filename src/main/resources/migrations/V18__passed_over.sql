-- What of a calendar that was taken over isn't in the agenda as it stands there: how much, and the first of it.
alter table calendar_source add column passed_over jsonb not null default '{"count": 0, "first": []}';
