create table post (
  id uuid primary key default uuidv7(),
  hood uuid not null references hood on delete cascade,
  author uuid not null references person on delete cascade,
  -- Whom a manager placed it for: somebody without internet.
  on_behalf text check (length(on_behalf) between 1 and 60),
  draft uuid,
  kind text not null check (kind in ('message', 'story', 'announcement')),
  title text not null default '' check (length(title) <= 120),
  source text not null check (length(source) <= 5000),  -- empty: photos say it
  audience text not null check (audience in ('public', 'residents')),
  street text check (length(street) between 2 and 80),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  comments int not null default 0 check (comments >= 0),
  thanks int not null default 0 check (thanks >= 0),
  joining int not null default 0 check (joining >= 0),
  placed timestamptz not null,
  edited timestamptz,
  removed timestamptz,
  -- Why it isn't there, if its author didn't remove it; dropped: by its author while it was held.
  taken text check (taken in ('held', 'hidden', 'removed', 'dropped')),
  unique (author, draft),
  check (taken is null or removed is not null),
  check ((latitude is null) = (longitude is null)),
  check (street is null or latitude is null)
);
create index post_square on post (hood, audience, id desc) where removed is null;
create index post_own on post (author, hood, id desc) where removed is null;

create table comment (
  id uuid primary key default uuidv7(),
  post uuid not null references post on delete cascade,
  parent uuid references comment on delete cascade,
  author uuid not null references person on delete cascade,
  draft uuid,
  source text not null check (length(source) between 1 and 2000),
  placed timestamptz not null,
  edited timestamptz,
  removed timestamptz,
  taken text check (taken in ('hidden', 'removed')),
  unique (author, draft),
  check (taken is null or removed is not null)
);
create index comment_post on comment (post, id);

create table reaction (
  post uuid not null references post on delete cascade,
  person uuid not null references person on delete cascade,
  kind text not null check (kind in ('thanks', 'join')),
  at timestamptz not null,
  primary key (post, person, kind)
);
