-- Whether somebody further back in the line got a place before this party, which was too large: once is enough.
alter table sign_up add column passed boolean not null default false;

-- What one deed, such as calling off all that follows, says of several dates: who comes to more than one is mailed once.
alter table gathering_message add column deed uuid;
create index gathering_message_deed on gathering_message (deed, id) where told < total;
