-- How much of what anybody can have sent to an address went there.
create index mail_recipient on mail (lower(recipient), placed);

-- Which devices asked for a code, by the hash of what they got then. "tries" of sign_in are those of all others: they aren't
-- counted against them.
create table sign_in_device (
  sign_in uuid not null references sign_in on delete cascade,
  device bytea not null,
  tries int not null default 0,
  primary key (sign_in, device)
);
