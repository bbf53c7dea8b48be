-- Somebody needs a hand. Who asked stands in help_asker, and is joined only where it may be known.
create table help_request (
  id uuid primary key default gen_random_uuid(),
  hood uuid not null references hood on delete cascade,
  need text not null check (length(need) between 1 and 120),
  source text not null default '' check (length(source) <= 2000),
  category text not null check (category in
    ('transport', 'shopping', 'chores', 'repairs', 'company', 'care', 'pets', 'digital', 'paperwork', 'other')),
  moment text not null default '' check (length(moment) <= 80),
  street text check (length(street) between 2 and 80),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  audience text not null check (audience in ('public', 'residents')),
  anonymous boolean not null,
  urgent boolean not null default false,
  state text not null default 'open' check (state in ('open', 'agreed', 'helped', 'withdrawn', 'expired')),
  offers int not null default 0 check (offers >= 0),
  helpers int not null default 0 check (helpers >= 0),
  asked timestamptz not null check (not anonymous or asked = date_trunc('minute', asked)),
  edited timestamptz check (not anonymous or edited = date_trunc('minute', edited)),
  ended timestamptz,
  -- Deadlines; absent once met.
  alert_due timestamptz,
  reminder_due timestamptz,
  expiry_due timestamptz,
  withdraw_due timestamptz,
  mail_due timestamptz,
  mailed timestamptz,
  dispatch uuid,
  -- Why managers keep it from everybody but its asker, whatever its state.
  taken text check (taken in ('hidden', 'removed')),
  check ((latitude is null) = (longitude is null)),
  check (street is null or latitude is null)
);
create index help_request_list on help_request (hood, asked desc, id desc);
create index help_request_alert on help_request (alert_due) where alert_due is not null;
create index help_request_reminder on help_request (reminder_due) where reminder_due is not null;
create index help_request_expiry on help_request (expiry_due) where expiry_due is not null;
create index help_request_withdrawal on help_request (withdraw_due) where withdraw_due is not null;
create index help_request_mail on help_request (mail_due) where mail_due is not null;

-- Who asked: a resident, or a manager on behalf of somebody without internet.
create table help_asker (
  request uuid primary key references help_request on delete cascade deferrable initially deferred,
  person uuid not null references person on delete cascade,
  draft uuid,
  behalf_name text check (length(behalf_name) between 1 and 60),
  behalf_contact text check (length(behalf_contact) between 1 and 120),
  thanks text not null default '' check (length(thanks) <= 300),
  unique (person, draft),
  check ((behalf_name is null) = (behalf_contact is null))
);

-- A request as everybody may see it: who asked stands beside it only where that was said by name, and not any more once
-- it is helped or withdrawn.
create view help_card as
select help_request.*, hood.slug, person.id as asker, person.name as asker_name
from help_request join hood on hood.id = help_request.hood
left join (help_asker join person on person.id = help_asker.person)
  on help_asker.request = help_request.id and not help_request.anonymous and help_request.state not in ('helped', 'withdrawn');

-- When a manager looked up who asked, and why.
create table help_asker_view (
  id uuid primary key default uuidv7(),
  request uuid not null references help_request on delete cascade,
  manager uuid not null references person on delete cascade,
  reason text not null check (length(reason) between 3 and 300),
  at timestamptz not null
);

create table help_offer (
  id uuid primary key default gen_random_uuid(),
  request uuid not null references help_request on delete cascade,
  person uuid not null references person on delete cascade,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
  offered timestamptz not null,
  decided timestamptz,
  -- How often they had helped somebody in the hood by then.
  helped int not null,
  mailed boolean not null default false
);
create unique index help_offer_one on help_offer (request, person) where state in ('offered', 'accepted');
create index help_offer_person on help_offer (person, offered desc);
create index help_offer_request on help_offer (request);

-- What asker and helper say to each other; the first is what came with the offer.
create table help_message (
  id uuid primary key default gen_random_uuid(),
  nr bigint generated always as identity,
  offer uuid not null references help_offer on delete cascade,
  from_asker boolean not null,
  draft uuid,
  text text not null check (length(text) between 1 and 1000),
  at timestamptz not null,
  unique (offer, from_asker, draft)
);
create index help_message_offer on help_message (offer, nr);

-- One click from a mail, once, without signing in.
create table help_action (
  hash bytea primary key,
  request uuid not null references help_request on delete cascade,
  action text not null check (action in ('renew', 'withdraw')),
  expires timestamptz not null,
  used timestamptz
);

-- What a mail's link names its reader by, to have no more of a kind without signing in.
create table mail_key (
  person uuid primary key references person on delete cascade,
  key uuid not null unique default gen_random_uuid()
);

-- Kinds of mail somebody doesn't want.
create table mail_refusal (
  person uuid not null references person on delete cascade,
  kind text not null check (kind in ('help', 'agenda')),
  at timestamptz not null,
  primary key (person, kind)
);
