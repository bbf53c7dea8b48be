-- The web client's files of every version that a node ran of late: a page that was opened before an upgrade, or by another
-- node in the middle of one, asks for those of its own.
create table client_version (
  version text primary key,
  seen timestamptz not null
);
create table client_file (
  version text not null references client_version on delete cascade,
  path text not null,
  content bytea not null,
  primary key (version, path)
);
