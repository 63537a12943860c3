-- Whatever follows a unit or a person that is put elsewhere was read through for each of them: with
-- some thousands of answered questions, a cell could not be moved within the time of a statement. The
-- tree of a past day looked for the children of each of its nodes in the same way.
drop index app.finding_person;
create index finding_person on app.finding (person_id, path);
create index unit_placement_parent on app.unit_placement (parent_id);
create index role_grant_unit on app.role_grant (unit_id, path);
create index article_redirect_article on pub.article_redirect (article_id, path);

-- What a unit wrote follows it when it is put elsewhere, as its people do. These kept the path of the
-- day they were written on: its own editors no longer found the texts, its publishers could not take
-- them out of public, and its lists were gone. Those left behind are fetched; a path was given once.
-- The key is checked before row security is forced again, under which it would see no row to check.
alter table app.unit no force row level security;
alter table app.unit_placement no force row level security;
do $$
declare
  written regclass;
begin
  foreach written in array array['app.content_version', 'app.stored_file', 'pub.article', 'pub.slogan']::regclass[] loop
    execute format('alter table %s no force row level security', written);
    execute format(
      'update %s w set path = u.path from app.unit_placement p join app.unit u on u.id = p.unit_id
       where p.placed_path = w.path and not exists (select from app.unit x where x.path = w.path)', written);
    execute format('alter table %s add foreign key (path) references app.unit (path) on update cascade', written);
    execute format('alter table %s force row level security', written);
  end loop;
end $$;
alter table app.unit force row level security;
alter table app.unit_placement force row level security;
create index content_version_path on app.content_version (path);
create index article_path on pub.article (path);
create index slogan_path on pub.slogan (path);
