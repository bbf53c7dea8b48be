create extension if not exists citext;
create extension if not exists unaccent;

create table person (
  id uuid primary key default gen_random_uuid(),
  email citext not null unique check (length(email) <= 254),
  name text not null default '' check (length(name) <= 60),
  about text not null default '' check (length(about) <= 300),
  language text not null default 'nl' check (language in ('nl', 'en')),
  operator boolean not null default false,
  joined timestamptz not null
);

-- What was mailed to sign in with; known and unknown addresses alike. Kept for a day, to count wrong codes.
create table sign_in (
  id uuid primary key default gen_random_uuid(),
  nr bigint generated always as identity,
  email citext not null,
  code_hash bytea not null,
  link_hash bytea not null unique,
  language text not null,
  tries int not null default 0,
  expires timestamptz not null,
  used timestamptz
);
create index sign_in_email on sign_in (email, expires);

create table session (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references person on delete cascade,
  refresh_hash bytea not null unique,
  previous_hash bytea unique,
  salt text not null,
  rotated timestamptz not null,
  device text not null default '',
  started timestamptz not null,
  used timestamptz not null,
  ended timestamptz
);
create index session_person on session (person) where ended is null;

create table city (
  slug text primary key check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null
);

create table hood (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null check (length(name) between 1 and 80),
  city text not null references city,
  locale text not null default 'nl-NL',
  time_zone text not null default 'Europe/Amsterdam',
  boundary jsonb,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  streets text[] not null default '{}',
  settings jsonb not null default '{}',
  theme jsonb not null default '{}',
  check ((latitude is null) = (longitude is null))
);

create table hood_host (
  host text primary key check (host = lower(host)),
  hood uuid not null references hood on delete cascade
);

create table resident (
  hood uuid not null references hood on delete cascade,
  person uuid not null references person on delete cascade,
  role text not null default 'resident' check (role in ('resident', 'manager')),
  verified timestamptz,
  -- A manager let through what they wrote first.
  welcomed timestamptz,
  -- Until when they only read.
  suspended timestamptz,
  street text not null check (length(street) between 2 and 80),
  house_number text not null,
  postcode text not null,
  -- Where that is, if it was told; for distances, never shown.
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  since timestamptz not null,
  primary key (hood, person),
  check ((latitude is null) = (longitude is null))
);
create index resident_person on resident (person);
create index resident_suspended on resident (suspended) where suspended is not null;
create index resident_since on resident (hood, since desc, person desc);

-- Runs the hood now.
create function manages(resident resident) returns boolean immutable language sql as $$
  select resident.role = 'manager' and resident.suspended is null
$$;

-- A code on its way by post to where somebody says to live: to this address, and for so many tries.
create table address_letter (
  hood uuid not null,
  person uuid not null,
  street text not null,
  house_number text not null,
  postcode text not null,
  code_hash bytea not null,
  tries int not null default 5 check (tries >= 0),
  expires timestamptz not null,
  primary key (hood, person),
  foreign key (hood, person) references resident on delete cascade
);

-- With who it is, and until when the code holds that is on its way to where they live.
create view resident_entry as
select resident.*, person.name, person.language, letter.expires as letter
from resident join person on person.id = resident.person
left join address_letter letter on letter.tries > 0
  and (letter.hood, letter.person, letter.street, letter.house_number, letter.postcode)
    = (resident.hood, resident.person, resident.street, resident.house_number, resident.postcode);

-- What managers tell each other about a resident; nobody else reads it.
create table resident_note (
  id uuid primary key default uuidv7(),
  hood uuid not null,
  person uuid not null,
  author uuid references person on delete set null,
  words text not null check (length(words) between 1 and 1000),
  at timestamptz not null,
  foreign key (hood, person) references resident on delete cascade
);
create index resident_note_person on resident_note (hood, person);

-- Who wrote something when, and what it comes down to if it is long enough to be told from other words; for a day. Also
-- what was made of it later, which isn't placed once more.
create table written (
  hood uuid not null references hood on delete cascade,
  person uuid not null references person on delete cascade,
  anonymous boolean not null,
  placed boolean not null,
  digest text,
  at timestamptz not null
);
create index written_person on written (hood, person, at);
create index written_digest on written (hood, digest, at) where digest is not null;
create index written_at on written (at);

-- Whom a manager sent away. They may come back once a manager takes the row out.
create table barred (
  hood uuid not null references hood on delete cascade,
  person uuid not null references person on delete cascade,
  since timestamptz not null,
  primary key (hood, person)
);
