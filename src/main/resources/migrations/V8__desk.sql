-- What needs a manager: one open task for a thing and a reason.
create table task (
  id uuid primary key default gen_random_uuid(),
  hood uuid not null references hood on delete cascade,
  kind text not null check (kind in ('urgent', 'report', 'first_post', 'no_offer', 'mail', 'kiosk', 'spam', 'appeal')),
  subject text check (subject in ('post', 'comment', 'help', 'gathering', 'person')),
  about uuid not null,
  title text not null,
  path text not null,
  times int not null default 1 check (times > 0),
  -- What about it looks like spam.
  signals text[] not null default '{}' check (signals <@ '{links,same,fast}'),
  opened timestamptz not null,
  holder uuid references person on delete set null,
  snoozed timestamptz,
  closed timestamptz
);
create unique index task_open on task (hood, kind, about) where closed is null;
create index task_list on task (hood, opened) where closed is null;
create index task_about on task (about) where closed is null;
create index task_snoozed on task (snoozed) where snoozed is not null and closed is null;

-- With who does it.
create view task_entry as
select task.*, holder.name from task left join person holder on holder.id = task.holder;

-- What happened to a task. Nobody did what happened by itself.
create table task_step (
  nr bigint generated always as identity primary key,
  task uuid not null references task on delete cascade,
  step text not null
    check (step in ('opened', 'again', 'claimed', 'released', 'handed', 'snoozed', 'woken', 'done', 'decided', 'settled')),
  person uuid references person on delete set null,
  target uuid references person on delete set null,
  words text not null default '' check (length(words) <= 500),
  at timestamptz not null
);
create index task_step_task on task_step (task, nr);

-- Somebody says that something is wrong: a resident, or a visitor with an address.
create table report (
  id uuid primary key default gen_random_uuid(),
  hood uuid not null references hood on delete cascade,
  subject text not null check (subject in ('post', 'comment', 'help', 'gathering')),
  about uuid not null,
  reporter uuid references person on delete cascade,
  email citext check (length(email) <= 254),
  category text not null check (category in ('unkind', 'false', 'private', 'fraud', 'other')),
  words text not null default '' check (length(words) <= 500),
  placed timestamptz not null,
  check ((reporter is null) <> (email is null))
);
create unique index report_reporter on report (about, reporter) where reporter is not null;
create unique index report_email on report (about, email) where email is not null;

-- What managers decided, for good: a row is never changed nor removed.
create table decision (
  id uuid primary key default uuidv7(),
  hood uuid not null references hood,
  manager uuid not null references person,
  draft uuid,
  -- Whom it concerns: nobody, of what a calendar brought.
  person uuid references person,
  -- Who reads the log isn't told who that is.
  anonymous boolean not null default false,
  subject text not null check (subject in ('post', 'comment', 'help', 'gathering', 'person')),
  about uuid not null,
  measure text not null
    check (measure in ('approve', 'hide', 'remove', 'restore', 'warn', 'retract', 'suspend', 'lift', 'uphold')),
  -- Which one was broken.
  rule text check (length(rule) <= 200),
  words text not null default '' check (length(words) <= 1000),
  until timestamptz,
  -- What it was about, as it was then.
  title text not null default '',
  text text not null default '',
  appeal uuid references decision,
  at timestamptz not null,
  unique (manager, draft),
  check ((measure = 'suspend') = (until is not null)),
  check (rule is not null or measure in ('approve', 'restore', 'retract', 'lift'))
);
create index decision_log on decision (hood, at desc, id desc);
create index decision_person on decision (person, at desc);
create index decision_about on decision (about, at desc);
-- An appeal is answered once.
create unique index decision_appeal on decision (appeal) where appeal is not null;

create function is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'decisions are kept as they are';
end
$$;
create trigger decision_is_kept before update or delete or truncate on decision
for each statement execute function is_kept();

create table appeal (
  decision uuid primary key references decision,
  words text not null check (length(words) between 1 and 1000),
  at timestamptz not null
);

-- With who decided, whom it concerns, and what became of an appeal.
create view decision_entry as
select decision.*, manager.name as manager_name, person.name as person_name,
  appeal.words as appeal_words, appeal.at as appealed, answer.measure as outcome
from decision join person manager on manager.id = decision.manager left join person on person.id = decision.person
left join appeal on appeal.decision = decision.id left join decision answer on answer.appeal = decision.id;

-- Managers whose desk is open.
create table colleague (
  hood uuid not null references hood on delete cascade,
  person uuid not null references person on delete cascade,
  seen timestamptz not null,
  primary key (hood, person)
);
