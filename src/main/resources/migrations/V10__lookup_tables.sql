-- What managers moderate, and why something needs them: words of the features they belong to, each put here by the migration
-- of its feature.
create table content_type (
  word text primary key check (word ~ '^[a-z][a-z_]{0,39}$')
);
insert into content_type (word) values ('post'), ('comment'), ('help'), ('gathering'), ('person');

create table task_kind (
  word text primary key check (word ~ '^[a-z][a-z_]{0,39}$'),
  -- Stands before the rest.
  urgent boolean not null default false
);
insert into task_kind (word, urgent) values ('urgent', true), ('report', false), ('first_post', false), ('no_offer', false),
  ('mail', false), ('kiosk', false), ('spam', false), ('appeal', false);

drop view task_entry;
alter table task rename subject to content_type;
alter table task rename holder to assignee;
alter table task rename constraint task_holder_fkey to task_assignee_fkey;
alter table task drop constraint task_kind_check, drop constraint task_subject_check,
  add foreign key (kind) references task_kind, add foreign key (content_type) references content_type;

-- With who does it.
create view task_entry as
select task.*, assignee.name as assignee_name, task_kind.urgent
from task join task_kind on task_kind.word = task.kind left join person assignee on assignee.id = task.assignee;

alter table report rename subject to content_type;
alter table report drop constraint report_subject_check, add foreign key (content_type) references content_type;

alter table decision rename subject to content_type;
alter table decision rename measure to action;
alter table decision rename constraint decision_measure_check to decision_action_check;
alter table decision drop constraint decision_subject_check, add foreign key (content_type) references content_type;
alter view decision_entry rename column subject to content_type;
alter view decision_entry rename column measure to action;

-- Why something isn't there, if its author didn't remove it; dropped: by its author while it was in review.
alter table post rename taken to moderation;
alter table post drop constraint post_taken_check;
update post set moderation = 'in_review' where moderation = 'held';
alter table post add constraint post_moderation_check check (moderation in ('in_review', 'hidden', 'removed', 'dropped'));

alter table comment rename taken to moderation;
alter table comment rename constraint comment_taken_check to comment_moderation_check;

alter table help_request rename taken to moderation;
alter table help_request rename constraint help_request_taken_check to help_request_moderation_check;
alter view help_card rename column taken to moderation;

alter table gathering rename withheld to moderation;
alter table gathering rename constraint gathering_withheld_check to gathering_moderation_check;
alter view gathering_card rename column withheld to moderation;

-- What was told before is told again by the same names. A quote within somebody's words has a backslash before it, so that
-- only names of fields are met; the places of a gathering, which are a number, keep theirs.
create function pg_temp.renamed(body text) returns text immutable language sql as $$
  select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(body,
    '"(?:taken|withheld)"\s*:\s*(null|")', '"moderation":\1', 'g'),
    '"moderation":"held"', '"moderation":"in_review"', 'g'),
    '"holder"\s*:', '"assignee":', 'g'),
    '"subject"\s*:', '"contentType":', 'g'),
    '"measure"\s*:', '"action":', 'g')
$$;
update event set body = pg_temp.renamed(body::text)::json
where body::text ~ '"(taken|withheld|holder|subject|measure)"\s*:';
update event set type = replace(type, 'Judged', 'Moderated') where type in ('postJudged', 'gatheringJudged');
