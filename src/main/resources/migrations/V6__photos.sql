-- What this installation makes names with that nobody else can make.
create table installation (
  one boolean primary key default true check (one),
  secret bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid(), '-', ''), 'hex')
);
insert into installation default values;

-- Names of which there are files, or there may be: from before they are made until after they are gone. Until then no
-- photo needs to have the name.
create table photo_file (
  name text primary key check (name ~ '^[A-Za-z0-9_-]{43}$'),
  until timestamptz not null
);

-- A photo somebody uploaded. It belongs to one thing (a post, a gathering) at a place in it, or to nothing yet.
create table photo (
  id uuid primary key default uuidv7(),
  owner uuid not null references person on delete cascade,
  name text not null references photo_file,
  width int not null check (width > 0),
  height int not null check (height > 0),
  alt text not null default '' check (length(alt) <= 300),
  subject uuid,
  nr smallint check (nr between 0 and 7),
  uploaded timestamptz not null,
  until timestamptz,                   -- it goes then; null: it stays with its subject
  withdrawn boolean not null default false, -- people saw it, and shall not any more
  unique (subject, nr) deferrable initially deferred,
  check ((subject is null) = (nr is null)),
  check (subject is not null or until is not null)
);
create index photo_until on photo (until) where until is not null;
create index photo_name on photo (name);
create index photo_owner on photo (owner);
