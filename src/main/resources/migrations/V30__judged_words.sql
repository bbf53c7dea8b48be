-- What a task is about, as it was each time that managers were told of it. It goes with the task's end, and with who wrote it.
create table content_version (
  task uuid not null references task on delete cascade,
  edition text not null,
  title text not null,
  text text not null,
  photos jsonb not null,
  audience text not null check (audience in ('public', 'residents')),
  person uuid references person on delete cascade,
  nameless boolean not null,
  at timestamptz not null,
  primary key (task, edition)
);
create index content_version_person on content_version (person);

-- What is to be judged, as it is now; and whether its author removed it, so that its words go with the task's end.
alter table task add column edition text, add column gone boolean not null default false;
drop view task_entry;
create view task_entry as
select task.*, assignee.name as assignee_name, task_kind.urgent
from task join task_kind on task_kind.word = task.kind left join person assignee on assignee.id = task.assignee;

alter table task_step drop constraint task_step_step_check, add constraint task_step_step_check check (step in (
  'opened', 'again', 'claimed', 'released', 'handed', 'snoozed', 'woken', 'edited', 'removed', 'done', 'decided', 'settled'));

-- Of which version: who reported one may report another. Of what was reported before isn't known which that was.
alter table report add column edition text;
drop index report_reporter, report_email;
create unique index report_reporter on report (about, reporter, edition) nulls not distinct where reporter is not null;
create unique index report_email on report (about, email, edition) nulls not distinct where email is not null;

-- Of which version: the one that the manager read; and what it said each time that managers were told of it, and then.
alter table decision add column edition text, add column judged jsonb not null default '[]';
drop view decision_entry;
create view decision_entry as
select decision.*, manager.name as manager_name, person.name as person_name,
  appeal.words as appeal_words, appeal.at as appealed, answer.action as outcome
from decision join person manager on manager.id = decision.manager left join person on person.id = decision.person
left join appeal on appeal.decision = decision.id left join decision answer on answer.appeal = decision.id;

-- A photo stays as long as something keeps it, also when what it went with has it no more.
create table kept_photo (
  photo uuid not null references photo on delete cascade,
  keeper uuid not null,
  primary key (photo, keeper)
);
create index kept_photo_keeper on kept_photo (keeper);

-- What was told before is told again as it is told now.
update event set body = jsonb_set(body::jsonb, '{task,edition}', 'null')::json where type = 'taskChanged';
update event set body = jsonb_set(body::jsonb, '{decision,versions}', '[]')::json where type = 'decided';
