-- Kinds of mail that one may not want; a feature adds its own.
create table mail_kind (
  word text primary key check (word ~ '^[a-z][a-z_]{0,39}$')
);
insert into mail_kind (word) values ('help'), ('agenda');

alter table mail_refusal
  drop constraint mail_refusal_kind_check,
  add foreign key (kind) references mail_kind;
