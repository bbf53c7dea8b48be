-- Of the names of a hood, links lead to the one that was given last.
alter table hood_host add column given timestamptz not null default now();

-- A name as browsers send it. Rows of before stay as they are.
alter table hood_host add constraint hood_host_name
  check (length(host) <= 253 and host ~ '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$') not valid;
