-- How much of what anybody can have sent to an address went there.
create index mail_recipient on mail (lower(recipient), placed);

-- How often a code was mailed: asked for again, it is the same as long as it counts. "tries" are those of devices that didn't ask.
alter table sign_in add column mailed int not null default 1;

-- Which devices asked for a code, by the hash of what they got then: what others try isn't counted against them.
create table sign_in_device (
  sign_in uuid not null references sign_in on delete cascade,
  device bytea not null,
  tries int not null default 0,
  primary key (sign_in, device)
);
