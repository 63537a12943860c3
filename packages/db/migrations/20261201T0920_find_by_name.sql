-- A search by name gave any five hundred persons of the scope, and the list then kept the few of them
-- that it was about: of a common family name most candidates were never found. Each search now asks for
-- whom it is about, and gives all of them. LIKE is not leakproof, so both apply the scope's range.
create function app.name_pattern(wanted text) returns text
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
  return '%' || replace(replace(replace(
    regexp_replace(btrim(app.vn_fold(wanted)), '\s+', ' ', 'g'), '\', '\\'), '%', '\%'), '_', '\_') || '%';
grant execute on function app.name_pattern(text) to app_scope;

-- Persons of the scope by a part of their name, marks optional, for whom a procedure was opened.
create function app.find_candidates(wanted text) returns table (person_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  lo text := app.scope_lo('people');
  pattern text := app.name_pattern(wanted);
begin
  if lo is null then return; end if;
  return query select p.id from app.person p
    where p.path >= lo and p.path < lo || '~' and p.folded like pattern
      and exists (select from app.recruitment_case c where c.person_id = p.id);
end $$;

-- The same of members, at and below a path of the scope.
create function app.find_members(wanted text, below text) returns table (person_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  lo text := app.scope_lo('people');
  pattern text := app.name_pattern(wanted);
begin
  if lo is null then return; end if;
  return query select p.id from app.person p
    where p.path >= lo and p.path < lo || '~' and p.path >= below and p.path < below || '~'
      and p.folded like pattern
      and exists (select from app.member m where m.person_id = p.id);
end $$;

grant select (person_id) on app.recruitment_case, app.member to app_scope;
create policy scope_lookup on app.recruitment_case for select to app_scope using (true);
create policy scope_lookup on app.member for select to app_scope using (true);
grant execute on function app.find_candidates(text), app.find_members(text, text) to app_portal;
alter function app.find_candidates(text) owner to app_scope;
alter function app.find_members(text, text) owner to app_scope;
drop function app.find_persons(text, int);
