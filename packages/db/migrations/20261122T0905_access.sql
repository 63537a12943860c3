create table app.account (
  id uuid primary key default uuidv7(),
  user_name text not null unique check (user_name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  display_name text not null check (display_name is nfc normalized and display_name <> ''),
  password_hash text not null,
  must_change_password boolean not null default false,
  password_changed_at timestamptz not null default now(),
  failed_count int not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  last_sign_in_at timestamptz,
  created_at timestamptz not null default now()
);

-- Only the SHA-256 of a session's token is stored.
create table app.session (
  id uuid primary key default uuidv7(),
  token_hash bytea not null unique,
  account_id uuid not null references app.account (id),
  user_agent text not null default '',
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_account on app.session (account_id) where revoked_at is null;

-- Which classes of data a role covers: the copy of packages/domain access that policies read.
create table app.role_class (
  role text not null,
  data_class text not null,
  primary key (role, data_class)
);

create table app.role_grant (
  id uuid primary key default uuidv7(),
  account_id uuid not null references app.account (id),
  unit_id uuid,
  path text collate "C" not null default '',
  role text not null check (role in ('system_admin', 'planner', 'leader', 'unit_secretary', 'editor', 'publisher', 'auditor', 'data_protection_officer', 'reader')),
  valid_during daterange not null default daterange(null, null),
  delegated_by uuid references app.account (id),
  granted_by uuid references app.account (id),
  granted_at timestamptz not null default now(),
  revoked_at timestamptz,
  revoked_by uuid references app.account (id),
  check ((role = 'system_admin') = (unit_id is null)),
  check ((unit_id is null) = (path = '')),
  check (granted_by is distinct from account_id),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index role_grant_account on app.role_grant (account_id) where revoked_at is null;
create unique index role_grant_once on app.role_grant (account_id, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'), role)
  where revoked_at is null and valid_during = daterange(null, null);

create function app.today() returns date language sql stable parallel safe
  return coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date);

create function app.current_account() returns uuid language sql stable parallel safe
  return nullif(nullif(current_setting('app.user', true), ''), 'system')::uuid;

-- Grants that hold today. A lent one holds no longer than what its lender holds himself.
create view app.grant_in_force with (security_invoker) as
  select g.* from app.role_grant g
  join app.account a on a.id = g.account_id and a.disabled_at is null
  where g.revoked_at is null and g.valid_during @> app.today()
    and (g.delegated_by is null or exists (
      select from app.role_grant own join app.account lender on lender.id = own.account_id and lender.disabled_at is null
      where own.account_id = g.delegated_by and own.role = g.role and own.unit_id = g.unit_id
        and own.delegated_by is null and own.revoked_at is null and own.valid_during @> app.today()));

-- The lower bound of the active scope for a class of data; null when the user has no grant that
-- covers both the unit and the class. A null bound makes every policy false: no identity, no rows.
create function app.scope_lo(wanted text) returns text
  language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  who text := nullif(current_setting('app.user', true), '');
  scope uuid := nullif(current_setting('app.scope', true), '')::uuid;
  lo text;
begin
  if who is null then return null; end if;
  if scope is null then lo := ''; else
    select u.path into lo from app.unit u where u.id = scope;
    if lo is null then return null; end if;
  end if;
  if who = 'system' then
    return case when session_user = 'app_worker' and scope is not null then lo end;
  end if;
  if exists (
    select from app.grant_in_force g
    join app.role_class rc on rc.role = g.role and rc.data_class = wanted
    where g.account_id = who::uuid
      and (g.unit_id is null or (lo <> '' and lo >= g.path and lo < g.path || '~'))
  ) then return lo; end if;
  return null;
end $$;

create function app.scope_hi(wanted text) returns text
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp
  return app.scope_lo(wanted) || '~';

-- Everything a transaction must know before its first query, in one round trip.
create function app.enter_scope(who text, unit text, fixed_today text, wanted text,
  out today date, out inside boolean, out covered boolean)
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('app.user', who, true), set_config('app.scope', unit, true), set_config('app.today', fixed_today, true);
  today := app.today();
  if wanted is not null then
    inside := app.scope_lo('units') is not null;
    covered := app.scope_lo(wanted) is not null;
  end if;
end $$;

alter function app.scope_lo(text) owner to app_scope;
alter function app.scope_hi(text) owner to app_scope;
grant usage on schema app to app_scope;
grant select on app.unit, app.role_grant, app.role_class, app.account, app.grant_in_force to app_scope;
grant execute on function app.today(), app.current_account() to app_scope;

-- Guards a table by the range of its path column: one read class, one write class.
create procedure app.guard_by_path(target regclass, read_class text, write_class text, path_column text default 'path')
  language plpgsql as $$
declare
  inside text := format('%1$I >= (select app.scope_lo(%%1$L)) and %1$I < (select app.scope_hi(%%1$L))', path_column);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy in_scope_read on %s for select to app_portal, app_worker using (%s)', target, format(inside, read_class));
  execute format('create policy in_scope_insert on %s for insert to app_portal, app_worker with check (%s)', target, format(inside, write_class));
  execute format('create policy in_scope_update on %s for update to app_portal, app_worker using (%s) with check (%s)', target, format(inside, write_class), format(inside, write_class));
  execute format('create policy in_scope_delete on %s for delete to app_portal, app_worker using (%s)', target, format(inside, write_class));
end $$;
revoke execute on procedure app.guard_by_path(regclass, text, text, text) from public;

call app.guard_by_path('app.unit', 'units', 'units_write');
call app.guard_by_path('app.unit_life', 'units', 'units_write');
call app.guard_by_path('app.unit_version', 'units', 'units_write');
call app.guard_by_path('app.unit_placement', 'units', 'units_write');
call app.guard_by_path('app.committee', 'units', 'units_write');
call app.guard_by_path('app.role_grant', 'accounts', 'accounts');
create policy scope_lookup on app.unit for select to app_scope using (true);
create policy scope_lookup on app.role_grant for select to app_scope using (true);

-- What the signed-in user holds today, by name: where he may work is known before a scope is chosen.
create function app.my_grants() returns table (
  grant_id uuid, role text, unit_id uuid, unit_name text, unit_path text, delegated boolean,
  valid_during daterange, committee_id uuid, committee_name text, committee_root uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select g.id, g.role, g.unit_id, u.name, g.path, g.delegated_by is not null, g.valid_during, c.id, c.name, c.root_unit_id
  from app.grant_in_force g
  left join app.unit u on u.id = g.unit_id
  left join app.committee c on g.path >= c.path and g.path < c.path || '~'
  where g.account_id = app.current_account()
  order by g.path, g.role;
end;
create policy scope_lookup on app.committee for select to app_scope using (true);
grant select on app.committee to app_scope;
alter function app.my_grants() owner to app_scope;

-- Whether the active scope reaches a unit; without one, the scope of the installation itself.
create function app.is_in_scope(unit uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select case when unit is null then app.scope_lo('units') = ''
    else exists (select from app.unit u
      where u.id = unit and u.path >= app.scope_lo('units') and u.path < app.scope_hi('units')) end;
end;
alter function app.is_in_scope(uuid) owner to app_scope;
revoke execute on function app.is_in_scope(uuid) from public;

-- Whether a path lies in a committee's tree, for those who see a part of that tree only.
create function app.is_of_committee(committee uuid, wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from app.committee c where c.id = committee and wanted >= c.path and wanted < c.path || '~');
end;
alter function app.is_of_committee(uuid, text) owner to app_scope;
revoke execute on function app.is_of_committee(uuid, text) from public;
grant execute on function app.is_of_committee(uuid, text) to app_portal;

-- Which extension the committee of the active unit works with, for those who see a part of its tree.
create function app.scope_extension() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.extension from app.committee c where app.scope_lo('units') >= c.path and app.scope_lo('units') < c.path || '~';
end;
alter function app.scope_extension() owner to app_scope;
revoke execute on function app.scope_extension() from public;
grant execute on function app.scope_extension() to app_portal, app_worker;

-- Units by name, former name or official code, without marks: LIKE is not leakproof, so the search
-- applies the scope's range itself and gives ids only.
create function app.find_units(wanted text, at_most int default 20) returns table (unit_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  lo text := app.scope_lo('units');
  folded_words text := regexp_replace(btrim(app.vn_fold(wanted)), '\s+', ' ', 'g');
  pattern text := '%' || replace(replace(replace(folded_words, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  if lo is null then return; end if;
  return query
    select u.id from app.unit u
    where u.path >= lo and u.path < lo || '~'
      and (u.folded like pattern or lower(u.code) like pattern
        or exists (select from app.unit_version v where v.unit_id = u.id and app.vn_fold(v.name) like pattern))
    order by u.path limit at_most;
end $$;
grant select on app.unit_version to app_scope;
create policy scope_lookup on app.unit_version for select to app_scope using (true);
grant execute on function app.vn_fold(text) to app_scope;
alter function app.find_units(text, int) owner to app_scope;
revoke execute on function app.find_units(text, int) from public;
grant execute on function app.find_units(text, int) to app_portal, app_worker;

-- Who holds a role of his own in a unit may lend it for a bounded time, and take it back.
create policy lend_own_role on app.role_grant for insert to app_portal with check (
  delegated_by = (select app.current_account()) and granted_by = delegated_by and account_id <> delegated_by
  and role <> 'system_admin' and isfinite(upper(valid_during))
  and exists (select from app.my_grants() held
    where held.role = role_grant.role and held.unit_id = role_grant.unit_id and not held.delegated
      and role_grant.valid_during <@ held.valid_during));
create policy see_lent_role on app.role_grant for select to app_portal
  using (delegated_by = (select app.current_account()));
create policy take_back_lent_role on app.role_grant for update to app_portal
  using (delegated_by = (select app.current_account())) with check (revoked_at is not null);
-- Nobody grants in another's name, to himself, or undoes a revocation. Of a grant only its end is written.
create policy gives_in_own_name on app.role_grant as restrictive for insert to app_portal
  with check (granted_by = (select app.current_account()) and account_id <> granted_by);
create policy revokes_in_own_name on app.role_grant as restrictive for update to app_portal
  using (revoked_at is null) with check (revoked_at is not null and revoked_by = (select app.current_account()));

-- History is added to and its last entry corrected, never taken away.
grant select, insert, update on app.unit_version, app.unit_placement to app_portal, app_worker;
grant select, insert on app.unit_life to app_portal, app_worker;
grant select, insert, update on app.unit, app.committee to app_portal, app_worker;
grant select, insert, update (revoked_at, revoked_by) on app.role_grant to app_portal;
grant select on app.role_class to app_portal, app_worker;
grant execute on function app.vn_fold(text), app.today(), app.current_account(), app.scope_lo(text), app.scope_hi(text), app.my_grants(),
  app.enter_scope(text, text, text, text) to app_portal, app_worker;


insert into app.role_class (role, data_class) values
  ('system_admin', 'units'), ('system_admin', 'units_write'), ('system_admin', 'accounts'), ('system_admin', 'audit'),
  ('planner', 'units'), ('planner', 'units_write'), ('planner', 'people'), ('planner', 'people_write'), ('planner', 'sensitive'),
  ('planner', 'plans'), ('planner', 'plans_write'), ('planner', 'figures'), ('planner', 'figures_publish'),
  ('leader', 'units'), ('leader', 'people'), ('leader', 'plans'), ('leader', 'plans_write'), ('leader', 'figures'),
  ('leader', 'figures_publish'), ('leader', 'content'),
  ('unit_secretary', 'units'), ('unit_secretary', 'people'), ('unit_secretary', 'people_write'), ('unit_secretary', 'plans'), ('unit_secretary', 'figures'),
  ('editor', 'units'), ('editor', 'content'), ('editor', 'content_write'), ('editor', 'figures'),
  ('publisher', 'units'), ('publisher', 'content'), ('publisher', 'content_publish'), ('publisher', 'figures'),
  ('auditor', 'units'), ('auditor', 'audit'),
  ('data_protection_officer', 'units'), ('data_protection_officer', 'people'), ('data_protection_officer', 'sensitive'), ('data_protection_officer', 'audit'),
  ('reader', 'units'), ('reader', 'plans'), ('reader', 'figures');
