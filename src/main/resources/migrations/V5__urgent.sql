-- A resident whom managers vetted for urgent requests.
create table responder (
  hood uuid not null references hood on delete cascade,
  person uuid not null references person on delete cascade,
  vetted timestamptz not null,
  vetted_by uuid references person on delete set null,
  duty text not null default 'off' check (duty in ('on', 'off', 'roster')),
  -- On duty as was last told; a roster begins and ends by itself.
  present boolean not null default false,
  radius int not null default 1000 check (radius between 100 and 10000),
  -- Shared while on duty; overwritten, gone when off duty.
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  located timestamptz,
  primary key (hood, person),
  foreign key (hood, person) references resident on delete cascade,
  check ((latitude is null) = (longitude is null) and (latitude is null) = (located is null)),
  check (present or located is null)
);

-- Weekly hours in the hood's time zone; weekday 1 is Monday. Hours past midnight stand as two rows.
create table responder_hours (
  hood uuid not null,
  person uuid not null,
  weekday int not null check (weekday between 1 and 7),
  starts time not null,
  ends time not null check (ends > starts),
  foreign key (hood, person) references responder on delete cascade,
  primary key (hood, person, weekday, starts)
);

create function on_duty(responder responder, at timestamptz) returns boolean stable language sql as $$
  select responder.duty = 'on' or responder.duty = 'roster' and exists (
    select from responder_hours hours join hood on hood.id = hours.hood
    where hours.hood = responder.hood and hours.person = responder.person
      and weekday = extract(isodow from at at time zone time_zone)
      and (at at time zone time_zone)::time >= starts and (at at time zone time_zone)::time < ends)
$$;

-- The course of an urgent request, or of a drill.
create table dispatch (
  id uuid primary key default gen_random_uuid(),
  hood uuid not null references hood on delete cascade,
  request uuid unique references help_request on delete cascade,
  drill boolean not null default false,
  draft uuid,
  need text not null,
  details text not null default '',
  area text not null default '',
  -- Only for who is going; taken out when it is closed.
  name text,
  address text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  needed int not null check (needed between 1 and 20),
  state text not null default 'calling' check (state in ('calling', 'answered', 'escalated', 'closed')),
  round int not null default 0 check (round >= 0),
  round_due timestamptz,
  opened timestamptz not null,
  closed timestamptz,
  -- Of a drill. Who asked for help stands in help_asker alone.
  opened_by uuid references person on delete set null,
  words text not null default '' check (length(words) <= 500),
  check ((request is null) = drill),
  check ((closed is null) = (state <> 'closed')),
  unique (opened_by, draft),
  check ((latitude is null) = (longitude is null)),
  check (closed is null or name is null and address is null and latitude is null)
);
create index dispatch_round on dispatch (round_due) where round_due is not null;
create index dispatch_hood on dispatch (hood, opened desc, id desc);

create table alert (
  dispatch uuid not null references dispatch on delete cascade,
  person uuid not null references person on delete cascade,
  round int not null,
  distance int,
  state text not null default 'alerted'
    check (state in ('alerted', 'going', 'arrived', 'done', 'declined', 'stood_down')),
  alerted timestamptz not null,
  changed timestamptz not null,
  words text not null default '' check (length(words) <= 500),
  -- The channel after the last one, when nobody answers on that.
  channel_due timestamptz,
  primary key (dispatch, person)
);
create index alert_person on alert (person, alerted desc);
create index alert_channel on alert (channel_due) where channel_due is not null;

-- Which channel was tried for whom, when, and when it reached them.
create table delivery (
  id uuid primary key default uuidv7(),
  dispatch uuid not null references dispatch on delete cascade,
  person uuid not null references person on delete cascade,
  channel text not null check (channel in ('live', 'push', 'mail')),
  tried timestamptz not null,
  reached timestamptz,
  failed text,
  -- Of the token that a push carries, with which the device says that it rang.
  receipt bytea unique,
  unique (dispatch, person, channel)
);

-- What happened, in order, for the desk.
create table dispatch_log (
  id uuid primary key default uuidv7(),
  dispatch uuid not null references dispatch on delete cascade,
  at timestamptz not null,
  what text not null check (what in ('opened', 'round', 'going', 'arrived', 'done', 'declined', 'stood_down',
    'escalated', 'closed')),
  person uuid references person on delete set null,
  round int
);
create index dispatch_log_of on dispatch_log (dispatch, id);

create table push_subscription (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references person on delete cascade,
  session uuid not null references session on delete cascade,
  endpoint text not null unique check (length(endpoint) <= 1000),
  p256dh text not null check (length(p256dh) <= 200),
  auth text not null check (length(auth) <= 100),
  since timestamptz not null
);
create index push_subscription_person on push_subscription (person);

-- Who we are for push services (VAPID); made at the first start, the same for every node.
create table push_key (
  one boolean primary key default true check (one),
  public_key text not null,
  private_key text not null
);
