-- The name of this history, as before, but for a standby that took over: the timeline is that of the log it writes. What the
-- control file says of it is old until the first checkpoint after.
create or replace function history() returns text stable language sql as $$
  select substr(md5(epoch.value::text || system.system_identifier || timeline.id), 1, 12)
  from epoch, pg_control_system() system,
    (select ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int as id) timeline
$$;
