-- Whether somebody further back in the line got a place before this party, which was too large: once is enough.
alter table sign_up add column passed boolean not null default false;
