-- Whether what a screen shows is two hours old: then it is a task, until what it shows is fresh again.
alter table kiosk add column stale boolean not null generated always as (content_age >= 7200) stored;
update event set body = jsonb_set(body::jsonb, '{kiosk,stale}', to_jsonb((body #>> '{kiosk,contentAge}')::int >= 7200))
where type = 'kioskChanged';
insert into task_kind (word) values ('kiosk_content');

-- Whether it was told that a notice ended, at its time or before.
alter table kiosk_takeover add column told_over boolean not null default false;
update kiosk_takeover set told_over = true where ends <= now();
create index kiosk_takeover_running on kiosk_takeover (ends) where not told_over;
