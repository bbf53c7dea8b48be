-- Only residents of this hood see it: what it belongs to is for them. Null: anybody, once it belongs to something.
alter table photo add column residents_of uuid references hood on delete cascade;
update photo set residents_of = post.hood from post where post.id = photo.subject and post.audience = 'residents';
update photo set residents_of = gathering.hood from gathering
where photo.subject in (gathering.id, gathering.series) and gathering.audience = 'residents';
