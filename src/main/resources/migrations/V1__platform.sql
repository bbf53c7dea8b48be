-- The live streams: a counter row orders each, so commit order is number order, without gaps.
create table stream (
  name text primary key,
  head bigint not null default 0 check (head >= 0),
  trimmed bigint not null default 0 check (trimmed between 0 and head)
) with (fillfactor = 50);

create table event (
  stream text not null references stream on delete cascade,
  seq bigint not null check (seq > 0),
  type text not null,
  body json not null,
  revokes uuid,
  about uuid,
  at timestamptz not null,
  primary key (stream, seq)
);
create index event_about on event (about) where about is not null;
create index event_at on event (at);

-- One row; changed by hand when a backup is put back without a new timeline.
create table epoch (
  one boolean primary key default true check (one),
  value uuid not null default gen_random_uuid()
);
insert into epoch default values;

-- Mail that is to go out. A row is claimed before it is sent and never sent again once it may have been.
create table mail (
  id uuid primary key default uuidv7(),
  recipient text not null,
  template text not null,
  language text not null,
  content jsonb not null,
  message_id text not null unique,
  unsubscribe text,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'unsure')),
  attempts int not null default 0,
  due timestamptz not null,
  until timestamptz,
  claimed timestamptz,
  sent timestamptz,
  error text,
  placed timestamptz not null
);
create index mail_due on mail (due) where state in ('waiting', 'sending');
create index mail_placed on mail (placed);

-- The name of this history: another once the database was put back, on another server or to an earlier moment.
create function history() returns text stable language sql as $$
  select substr(md5(epoch.value::text || system.system_identifier || checkpoint.timeline_id), 1, 12)
  from epoch, pg_control_system() system, pg_control_checkpoint() checkpoint
$$;
