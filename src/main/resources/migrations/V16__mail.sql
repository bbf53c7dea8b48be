-- A mail counts how often the server refused it, not how often it was tried: while the server is away, it isn't the mail.
alter table mail rename column attempts to refusals;
update mail set refusals = 0, due = least(due, placed), until = coalesce(until, placed + interval '3 days')
where state = 'waiting';

-- The name of the hood that it is of, if it is of one.
alter table mail add column hood text;

-- Codes and links are for who reads the mail, and go when it went, or can't.
update mail set content = '{}', unsubscribe = null where state in ('failed', 'unsure');
alter table mail add check (state in ('waiting', 'sending') or (content = '{}' and unsubscribe is null));

-- What is not well, for who looks after the site.
create index mail_unsent on mail (placed) where state <> 'sent';
