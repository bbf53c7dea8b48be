-- What somebody waits for this very minute, a code or a call, goes before all other mail.
alter table mail add column urgent boolean not null default false;

create index mail_urgent on mail (due) where state = 'waiting' and urgent;

-- Until when somebody can't come back: who leaves while suspended, until that is over; without it, until a manager lets them.
alter table barred add column until timestamptz;
