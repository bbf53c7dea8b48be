-- Whether who asked stays unknown. Nobody asks for a drill.
create function is_anonymous(request uuid) returns boolean stable language sql as $$
  select exists (select from help_request where id = request and anonymous)
$$;

-- Whether it stands for who asked without a name. It takes its place and its time among the others, so that rounds go and
-- are counted the same whoever asks; it is told to nobody.
create function is_askers_own(alert alert) returns boolean stable language sql as $$
  select exists (
    select from dispatch join help_request on help_request.id = dispatch.request
    join help_asker on help_asker.request = help_request.id
    where dispatch.id = alert.dispatch and anonymous and help_asker.person = alert.person and behalf_name is null)
$$;

-- What desks were told before of who was called.
update event set body = jsonb_set(body::jsonb, '{course}', body::jsonb -> 'course'
  || jsonb_build_object('anonymous', is_anonymous(dispatch.request))
  || case when is_anonymous(dispatch.request) then jsonb_build_object('responders', coalesce((
      select jsonb_agg(called || '{"distance": null, "channels": []}')
      from jsonb_array_elements(body::jsonb #> '{course,responders}') called
      where called ->> 'state' in ('going', 'arrived', 'done')), '[]'))
    else '{}' end)::json
from dispatch where dispatch.id = event.about and type = 'dispatchChanged';
