-- How much was asked of all nodes together: by the hash of who asks for what, when all of it may be asked again. Of minutes
-- ago at most, so that nothing is lost with it.
create unlogged table limit_taken (
  what bytea primary key,
  free timestamptz not null
);
create index limit_taken_free on limit_taken (free);
