-- A password that somebody else issued holds until the end of a day, and its owner is told who issued it.
-- Both are empty for a password that the owner chose.
alter table app.account
  add column password_valid_to date,
  add column password_issued_by uuid references app.account (id);
grant select (password_changed_at, password_valid_to, password_issued_by), insert (password_valid_to, password_issued_by),
  update (password_valid_to, password_issued_by) on app.account to app_portal;
create index account_issued_by on app.account (password_issued_by) where password_issued_by is not null;

grant create on schema app to app_reveal, app_scope;
drop function app.credentials(text);
set local role app_reveal;
create function app.credentials(wanted text) returns table (
  account_id uuid, password_hash text, failed_count int, locked_until timestamptz, disabled boolean, valid_to date)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  me uuid := app.current_account();
begin
  return query select a.id, a.password_hash, a.failed_count, a.locked_until, a.disabled_at is not null, a.password_valid_to
    from app.account a where a.user_name = wanted and (me is null or a.id = me) for update;
  if found or me is not null then return; end if;
  delete from app.unknown_name u where u.tried_at < now() - interval '1 day';
  return query insert into app.unknown_name as u (name_hash) values (sha256(convert_to(wanted, 'UTF8')))
    on conflict (name_hash) do update set tried_at = now()
    returning null::uuid, null::text, u.failed_count, u.locked_until, false, null::date;
end $$;
revoke execute on function app.credentials(text) from public;
grant execute on function app.credentials(text) to app_portal;
reset role;

-- Whoever looks after a unit looks after the accounts of the units below it: he sees whose they are and
-- gives a new password for one that was lost. He writes nothing else of them, and reads no hash.
insert into app.role_class (role, data_class) values ('planner', 'accounts_below'), ('unit_secretary', 'accounts_below');
grant update (password_hash, must_change_password, password_changed_at, password_valid_to, password_issued_by,
  failed_count, locked_until) on app.account to app_scope;
grant select (account_id, revoked_at), update (revoked_at) on app.session to app_scope;
create policy reset_from_above on app.account for update to app_scope using (true);
create policy ended_from_above on app.session for select to app_scope using (true);
create policy end_from_above on app.session for update to app_scope using (true) with check (revoked_at is not null);

set local role app_scope;
-- Roles held strictly below the active unit, and whether the account holds any other: there the unit
-- above has no say. What begins later counts too.
create function app.grants_below() returns table (
  account_id uuid, unit_id uuid, path text, role text, holds_elsewhere boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with held as (
    select g.account_id, g.unit_id, g.path, g.role,
      g.path > app.scope_lo('accounts_below') and g.path < app.scope_hi('accounts_below') as below
    from app.role_grant g
    where app.scope_lo('accounts_below') <> '' and g.revoked_at is null
      and not g.valid_during << daterange(app.today(), null))
  select h.account_id, h.unit_id, h.path, h.role,
    h.account_id in (select other.account_id from held other where not other.below)
  from held h where h.below;
end;

-- Gives an account of a unit below a password that must be changed, and ends its sessions. The roles
-- are those of `resetFromAbove` in packages/domain; whoever holds another one asks the administrator.
create function app.reset_password_below(wanted uuid, hash text, last_day date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.account a
  set password_hash = hash, must_change_password = true, password_changed_at = now(),
    password_valid_to = last_day, password_issued_by = app.current_account(), failed_count = 0, locked_until = null
  where a.id = wanted and a.id <> app.current_account() and a.disabled_at is null and last_day is not null
    and (select bool_and(g.role in ('unit_secretary', 'reader') and not g.holds_elsewhere)
      from app.grants_below() g where g.account_id = a.id);
  if not found then return false; end if;
  update app.session s set revoked_at = now() where s.account_id = wanted and s.revoked_at is null;
  return true;
end $$;

-- Which of the units that the user holds a role in have units below them.
create function app.own_units_above() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select g.unit_id from app.grant_in_force g
  where g.account_id = app.current_account()
    and exists (select from app.unit c where c.parent_id = g.unit_id and c.dissolved_on is null);
end;
revoke execute on function app.grants_below(), app.reset_password_below(uuid, text, date), app.own_units_above() from public;
grant execute on function app.grants_below(), app.reset_password_below(uuid, text, date), app.own_units_above() to app_portal;
reset role;
revoke create on schema app from app_reveal, app_scope;
