-- A call that is over is taken back where it was sent: the mail that waits, by its Message-ID, and what devices show.
alter table delivery add column mail text references mail (message_id) on delete set null;
alter table delivery add column ended timestamptz;
create index delivery_mail on delivery (mail) where mail is not null;

-- What was sent before for calls that are over is past taking back.
update delivery set ended = alert.changed from alert
where alert.dispatch = delivery.dispatch and alert.person = delivery.person and alert.state <> 'alerted';

-- Whoever is still called, for when their hours end.
create index alert_called on alert (dispatch) where state = 'alerted';

-- For which key of ours a device takes pushes; and a test ring: the hash of its token, when it was, and when one was answered.
alter table push_subscription add column key text default '';
update push_subscription set key = coalesce((select public_key from push_key), '');
alter table push_subscription alter column key set not null;
alter table push_subscription add column receipt bytea unique;
alter table push_subscription add column tested timestamptz;
alter table push_subscription add column answered timestamptz;

-- Whether it calls a responder who is off duty by now. Managers are called after the last round, on duty or not.
create function is_off_duty(alert alert, at timestamptz) returns boolean stable language sql as $$
  select exists (
    select from dispatch join responder on responder.hood = dispatch.hood and responder.person = alert.person
    where dispatch.id = alert.dispatch and alert.round <= dispatch.round and not on_duty(responder, at))
$$;
