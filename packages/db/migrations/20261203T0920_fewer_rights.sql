-- What nobody does, nobody may do: rights that no statement of ours uses go, and come back with the one
-- that needs them. Persons, members, plans and targets are corrected, never deleted.
revoke delete on app.person, app.member, app.plan, app.target from app_portal, app_worker;
revoke insert, update, delete on app.locality, app.key_post from app_portal, app_worker;

-- The portal lists persons and their sensitive values; an import corrects and replaces them, which the
-- portal does not. It opens questions, too, which the portal only closes.
revoke update on app.person from app_portal;
revoke update, delete on app.person_sensitive from app_portal;
revoke update on app.person_sensitive from app_worker;
revoke insert on app.finding from app_portal;
revoke execute on function app.analyse_register() from app_portal;

-- The worker founds no committee, moves no unit, takes in no file, publishes nothing; plans that it has
-- written it leaves as they are.
revoke insert, update on app.committee from app_worker;
revoke update on app.unit_placement from app_worker;
revoke insert on app.stored_file, app.import_batch from app_worker;
revoke update on app.plan from app_worker;
revoke insert, update on app.figure_release from app_worker;
revoke insert on app.figure from app_worker;
revoke usage on schema pub from app_worker;

-- A published release is corrected by another one.
revoke update on pub.figure_release from app_portal;

-- Which classes a role covers is read by the function that enters a scope.
revoke select on app.role_class from app_portal, app_worker;

-- Functions that act for others see no more of an account than they ask: of a password's hash only the
-- one that signs in.
revoke select on app.account from app_scope;
grant select (id, disabled_at) on app.account to app_scope;
revoke update on app.account, app.session from app_reveal;
grant update (failed_count, locked_until, last_sign_in_at) on app.account to app_reveal;
grant update (last_seen_at) on app.session to app_reveal;
revoke select on app.rule_confirmation from app_scope;
drop policy scope_lookup on app.rule_confirmation;

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
    execute format('alter table %s force row level security', written);
    execute format('alter table %s add foreign key (path) references app.unit (path) on update cascade', written);
  end loop;
end $$;
alter table app.unit force row level security;
alter table app.unit_placement force row level security;
create index content_version_path on app.content_version (path);
create index article_path on pub.article (path);
create index slogan_path on pub.slogan (path);
