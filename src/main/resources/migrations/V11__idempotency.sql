-- What somebody made by a key that they named it by: asked for again, it is the same thing. The hash is of the person, the
-- operation of the contract and the key, which only they have, and the day is all that is kept of the time: from a row nobody
-- learns who made the thing.
create table idempotency_key (
  hash bytea primary key,
  thing uuid not null,
  day date not null
);
create index idempotency_key_day on idempotency_key (day);

insert into idempotency_key (hash, thing, day)
select sha256(convert_to(concat_ws(' ', person, operation, draft), 'UTF8')), thing, current_date from (
  select author as person, 'placePost' as operation, draft, id as thing from post
  union all select author, 'comment', draft, id from comment
  union all select person, 'askForHelp', draft, request from help_asker
  union all
  select person, 'offerHelp', draft, offer from help_message join help_offer on help_offer.id = offer
  where not from_asker and nr = (select min(nr) from help_message first where first.offer = help_offer.id)
  union all
  select case when from_asker then help_asker.person else help_offer.person end, 'writeToOffer', help_message.draft, help_message.id
  from help_message join help_offer on help_offer.id = offer join help_asker using (request)
  where from_asker or nr > (select min(nr) from help_message first where first.offer = help_offer.id)
  union all select organiser, 'planGathering', draft, id from gathering
  union all
  select organiser, 'addAttendee', sign_up.draft, sign_up.id from sign_up join gathering on gathering.id = sign_up.gathering
  union all
  select organiser, 'messageAll', gathering_message.draft, gathering_message.id
  from gathering_message join gathering on gathering.id = gathering_message.gathering
  union all select manager, 'decide', draft, id from decision
  union all select opened_by, 'startDrill', draft, id from dispatch
) made
where draft is not null and person is not null
on conflict (hash) do nothing;

-- A view that has every column of its table is made anew without the key, and is otherwise as it was.
do $$
declare
  gathering_card text := replace(pg_get_viewdef('gathering_card'::regclass), 'gathering.draft,', '');
  decision_entry text := replace(pg_get_viewdef('decision_entry'::regclass), 'decision.draft,', '');
begin
  drop view gathering_card;
  drop view decision_entry;
  alter table post drop column draft;
  alter table comment drop column draft;
  alter table help_asker drop column draft;
  alter table help_message drop column draft;
  alter table gathering drop column draft;
  alter table sign_up drop column draft;
  alter table gathering_message drop column draft;
  alter table decision drop column draft;
  alter table dispatch drop column draft;
  execute 'create view gathering_card as ' || gathering_card;
  execute 'create view decision_entry as ' || decision_entry;
end
$$;

-- The index of the keys also served these.
create index help_asker_person on help_asker (person);
create index comment_author on comment (author);
