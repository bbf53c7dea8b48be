-- Calendars of organisations that are fetched on a schedule.
create table calendar_source (
  id uuid primary key default gen_random_uuid(),
  hood uuid not null references hood on delete cascade,
  name text not null check (length(name) between 2 and 80),
  url text not null check (url ~ '^https://' and length(url) <= 500),
  kind text not null default 'other',
  audience text not null default 'public' check (audience in ('public', 'residents')),
  etag text,                           -- what the server named the file that was read last
  modified text,                       -- and when that was changed, in its words
  read timestamptz,                    -- when that was
  due timestamptz not null,
  fetched timestamptz,                 -- when its server last answered as it should
  error text,
  failures int not null default 0,
  asked timestamptz,                   -- when a manager last had it taken over
  added timestamptz not null,
  unique (hood, url)
);
create index calendar_source_due on calendar_source (due);

-- What comes back: the rule that dates are made from. A date once made stands on its own.
create table gathering_series (
  id uuid primary key default gen_random_uuid(),
  rule text not null check (length(rule) between 1 and 300),
  starts timestamp not null,           -- local time in the hood's time zone
  minutes int not null check (minutes between 5 and 20160),
  made_until timestamptz not null,     -- the last moment of the rule that is a date now
  due timestamptz not null,            -- when to see whether later ones can be made
  ended timestamptz
);
create index gathering_series_due on gathering_series (due) where ended is null;

-- One date of something to go to. Its places are counted here, so that the row's lock decides who gets the last.
create table gathering (
  id uuid primary key default uuidv7(),
  hood uuid not null references hood on delete cascade,
  organiser uuid references person on delete cascade,
  source uuid references calendar_source on delete cascade,
  uid text,
  series uuid references gathering_series,
  occurs timestamptz,                  -- the moment the rule gave; stays when this date is moved
  draft uuid,
  kind text not null check (kind in ('food', 'walk', 'sport', 'culture', 'children', 'course', 'meeting', 'party', 'chores', 'other')),
  title text not null check (length(title) between 1 and 120),
  details text not null default '' check (length(details) <= 5000),
  starts timestamptz not null,
  ends timestamptz not null,
  all_day boolean not null default false,   -- of a day, or days, and not of an hour; from midnight to midnight
  venue text not null check (length(venue) between 2 and 120),
  street text check (length(street) between 2 and 80),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  audience text not null check (audience in ('public', 'residents')),
  signing text not null check (signing in ('none', 'account', 'anyone')),
  capacity int check (capacity between 1 and 10000),
  guests smallint not null default 0 check (guests between 0 and 9),
  closes timestamptz check (closes <= starts),
  cost text not null default '' check (length(cost) <= 80),          -- empty: free
  accessible boolean not null default false,
  accessibility text not null default '' check (length(accessibility) <= 300),
  state text not null default 'planned' check (state in ('planned', 'cancelled')),
  reason text not null default '' check (length(reason) <= 500),
  taken int not null default 0 check (taken >= 0),
  waiting int not null default 0 check (waiting >= 0),
  signed int not null default 0,       -- numbers the sign-ups in the order of commitment
  sequence int not null default 0,     -- iCalendar's
  planned timestamptz not null,
  edited timestamptz,
  removed timestamptz,
  -- Why it isn't there, if managers took it away.
  withheld text check (withheld in ('hidden', 'removed')),
  reminder_due timestamptz,
  unique (organiser, draft),
  unique (source, uid, occurs),
  check (withheld is null or removed is not null),
  check (ends > starts),
  check (capacity is null or taken <= capacity),
  check ((organiser is null) = (source is not null)),
  check ((latitude is null) = (longitude is null)),
  check (street is null or latitude is null)
);
create index gathering_list on gathering (hood, starts, id) where removed is null;
create index gathering_organiser on gathering (organiser, starts) where removed is null;
create unique index gathering_series_dates on gathering (series, occurs);
create index gathering_reminder on gathering (reminder_due) where reminder_due is not null;

-- A place, or a place in the line. Of a person, or of somebody without an account who confirmed by mail.
create table sign_up (
  id uuid primary key default gen_random_uuid(),
  gathering uuid not null references gathering on delete cascade,
  person uuid references person on delete cascade,
  name text check (length(name) between 1 and 60),
  email citext,
  language text,
  -- Whom the organiser signed up, who has no internet: how to call them; may be empty.
  contact text check (length(contact) <= 120),
  draft uuid,
  guests smallint not null default 0 check (guests between 0 and 9),
  shown boolean not null default false,
  state text not null check (state in ('asked', 'placed', 'waiting', 'cancelled')),
  nr int,                              -- null until it counts (asked)
  code text not null check (code ~ '^[2-9A-HJKMNP-Z]{8}$'),
  moved_up timestamptz,
  decline_until timestamptz,
  came timestamptz,
  asked timestamptz not null,
  ended timestamptz,
  check (num_nonnulls(person, email, contact) = 1),
  check ((person is null) = (name is not null)),
  check ((email is null) = (language is null)),
  unique (gathering, draft),
  check ((state = 'asked') = (nr is null) or state = 'cancelled')
);
create unique index sign_up_person on sign_up (gathering, person) where state <> 'cancelled' and person is not null;
create unique index sign_up_email on sign_up (gathering, email) where state <> 'cancelled' and email is not null;
create unique index sign_up_code on sign_up (gathering, code);
create index sign_up_line on sign_up (gathering, nr) where state = 'waiting';
create index sign_up_own on sign_up (person) where state <> 'cancelled';
create index sign_up_asked on sign_up (asked) where state = 'asked';
create index sign_up_asked_by on sign_up (email) where state = 'asked';
create index sign_up_gathering on sign_up (gathering, nr);

-- A gathering as everybody may see it who may see it at all.
create view gathering_card as
select gathering.*, hood.slug, hood.time_zone, person.name as organiser_name, calendar_source.name as source_name,
  gathering_series.rule
from gathering join hood on hood.id = gathering.hood
left join person on person.id = gathering.organiser
left join calendar_source on calendar_source.id = gathering.source
left join gathering_series on gathering_series.id = gathering.series;

-- A sign-up with who made it, and where it is in the line as far as that is counted: null beyond fifty.
create view sign_up_entry as
select sign_up.id, gathering, person, coalesce(person.name, sign_up.name) as name,
  coalesce(person.email, sign_up.email)::text as email, coalesce(person.language, sign_up.language, 'nl') as language,
  contact, guests, shown, state, nr, code, decline_until, came, asked,
  case when state = 'waiting' then (
    select nullif(count(*), 51) from (
      select from sign_up before
      where before.gathering = sign_up.gathering and before.state = 'waiting' and before.nr <= sign_up.nr limit 51) line)
  end::int as position
from sign_up left join person on person.id = sign_up.person;

-- What an organiser told everybody; who is still to be told stands in gathering_told until the mail is placed.
create table gathering_message (
  id uuid primary key default uuidv7(),
  gathering uuid not null references gathering on delete cascade,
  kind text not null check (kind in ('words', 'changed', 'cancelled', 'back', 'reminder')),
  words text not null default '' check (length(words) <= 2000),
  total int not null,
  told int not null default 0,
  draft uuid,
  placed timestamptz not null,
  unique (gathering, draft)
);
create index gathering_message_list on gathering_message (gathering, id);
create index gathering_message_due on gathering_message (placed) where told < total;
create table gathering_told (
  message uuid not null references gathering_message on delete cascade,
  sign_up uuid not null references sign_up on delete cascade,
  primary key (message, sign_up)
);

-- Somebody's own calendar feed: whoever has the secret may read it.
create table calendar_feed (
  person uuid primary key references person on delete cascade,
  secret bytea not null unique,
  made timestamptz not null
);
