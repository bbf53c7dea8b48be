-- The places of something that one signs up for, whatever that is. Who may sign up, and until when, stands with what it is of.
-- Its row is locked while its places change, so that the lock decides who gets the last.
create table slot (
  id uuid primary key default uuidv7(),          -- also of what it is of
  capacity int check (capacity between 1 and 10000),
  guests smallint not null default 0 check (guests between 0 and 9),  -- at most so many with a sign-up
  taken int not null default 0 check (taken >= 0),
  waiting int not null default 0 check (waiting >= 0),
  signed int not null default 0,                 -- numbers the sign-ups in the order of commitment
  check (capacity is null or taken <= capacity)
);

-- A slot goes with what it is of: for a trigger of each table whose rows have one.
create function delete_slot() returns trigger language plpgsql as $$
begin
  delete from slot where id = old.id;
  return null;
end $$;

drop view sign_up_entry;
drop view gathering_card;

insert into slot (id, capacity, guests, taken, waiting, signed)
select id, capacity, guests, taken, waiting, signed from gathering
where source is null or exists (select from sign_up where sign_up.gathering = gathering.id);

-- What a calendar brought has none: one signs up for it where it came from.
alter table gathering
  drop column capacity,
  drop column guests,
  drop column taken,
  drop column waiting,
  drop column signed,
  add column slot uuid unique generated always as (case when source is null then id end) stored references slot;

create trigger gathering_slot after delete on gathering for each row execute function delete_slot();

alter table sign_up rename column gathering to slot;
alter table sign_up drop constraint sign_up_gathering_fkey;
alter table sign_up add foreign key (slot) references slot on delete cascade;
alter index sign_up_gathering rename to sign_up_slot;

-- A gathering as everybody may see it who may see it at all.
create view gathering_card as
select gathering.*, slot.capacity, coalesce(slot.guests, 0) as guests, coalesce(slot.taken, 0) as taken,
  coalesce(slot.waiting, 0) as waiting, coalesce(slot.signed, 0) as signed, hood.slug, hood.time_zone, person.name as organiser_name,
  calendar_source.name as source_name, gathering_series.rule
from gathering join hood on hood.id = gathering.hood
left join slot on slot.id = gathering.slot
left join person on person.id = gathering.organiser
left join calendar_source on calendar_source.id = gathering.source
left join gathering_series on gathering_series.id = gathering.series;

-- A sign-up with who made it, and where it is in the line as far as that is counted: null beyond fifty.
create view sign_up_entry as
select sign_up.id, slot, person, coalesce(person.name, sign_up.name) as name,
  coalesce(person.email, sign_up.email)::text as email, coalesce(person.language, sign_up.language, 'nl') as language,
  contact, guests, shown, state, nr, code, decline_until, came, asked,
  case when state = 'waiting' then (
    select nullif(count(*), 51) from (
      select from sign_up before
      where before.slot = sign_up.slot and before.state = 'waiting' and before.nr <= sign_up.nr limit 51) line)
  end::int as position
from sign_up left join person on person.id = sign_up.person;

-- Mail about a sign-up has a title, whatever it is for.
update mail set content = content - 'gathering' || jsonb_build_object('title', content -> 'gathering')
where content ? 'gathering';
