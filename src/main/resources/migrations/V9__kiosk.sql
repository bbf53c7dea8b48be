-- A screen that a manager paired. Its token is kept as a hash; the one before it counts until the next is first used.
create table kiosk (
  id uuid primary key default gen_random_uuid(),
  hood uuid not null references hood on delete cascade,
  name text not null check (length(name) between 1 and 60),
  place text not null default '' check (length(place) <= 80),
  opens time,
  closes time,
  token_hash bytea unique,             -- null: the screen hasn't fetched its token yet
  next_hash bytea unique,
  renewed timestamptz not null,
  paired timestamptz not null,
  paired_by uuid references person on delete set null,
  -- What it last told of itself.
  heard timestamptz not null,
  silent boolean not null default false,
  version text not null default '',
  width int not null default 0,
  height int not null default 0,
  content_age int not null default 0,  -- seconds
  check ((opens is null) = (closes is null)),
  check (opens <> closes)
);
create index kiosk_hood on kiosk (hood);
create index kiosk_heard on kiosk (heard) where not silent;

-- Whether the screen is to be on then: always, or from one time on the wall of its hood to another, maybe past midnight.
create function is_on(kiosk kiosk, zone text, at timestamptz) returns boolean stable language sql as $$
  select case
    when kiosk.opens is null then true
    when kiosk.opens < kiosk.closes then wall >= kiosk.opens and wall < kiosk.closes
    else wall >= kiosk.opens or wall < kiosk.closes
  end
  from (select (at at time zone zone)::time as wall) as clock
$$;

-- A device that shows a code and waits for a manager to type it.
create table kiosk_pairing (
  id uuid primary key default gen_random_uuid(),
  code_hash bytea not null unique,
  secret_hash bytea not null,
  expires timestamptz not null,
  kiosk uuid references kiosk on delete cascade
);
create index kiosk_pairing_expires on kiosk_pairing (expires);

-- What a manager wants of one item on one screen.
create table kiosk_choice (
  kiosk uuid not null references kiosk on delete cascade,
  item uuid not null,
  choice text not null check (choice in ('pinned', 'excluded')),
  primary key (kiosk, item)
);

-- A notice that fills one screen, or all of a hood.
create table kiosk_takeover (
  id uuid primary key default gen_random_uuid(),
  hood uuid not null references hood on delete cascade,
  kiosk uuid references kiosk on delete cascade,
  title text not null check (length(title) between 1 and 80),
  words text not null default '' check (length(words) <= 300),
  begins timestamptz not null,
  ends timestamptz not null,
  by uuid references person on delete set null
);
create index kiosk_takeover_ends on kiosk_takeover (hood, ends);
