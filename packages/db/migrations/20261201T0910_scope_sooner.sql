-- What every request passes is kept short: a lent grant's lender is looked up only where one is lent,
-- and settings are written by expressions, which start no query of their own.
create function app.is_lender_entitled(lender uuid, wanted text, unit uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
  return exists (
    select from app.role_grant own join app.account a on a.id = own.account_id and a.disabled_at is null
    where own.account_id = lender and own.role = wanted and own.unit_id = unit
      and own.delegated_by is null and own.revoked_at is null and own.valid_during @> app.today());
grant execute on function app.is_lender_entitled(uuid, text, uuid) to app_scope, app_portal, app_worker;

create or replace view app.grant_in_force with (security_invoker) as
  select g.* from app.role_grant g
  join app.account a on a.id = g.account_id and a.disabled_at is null
  where g.revoked_at is null and g.valid_during @> app.today()
    and (g.delegated_by is null or app.is_lender_entitled(g.delegated_by, g.role, g.unit_id));

set local role app_scope;
create or replace function app.enter_scope(who text, unit text, fixed_today text, wanted text,
  out today date, out inside boolean, out covered boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  scope uuid := nullif(unit, '')::uuid;
  lo text := '';
  classes text;
  settings text[];
begin
  settings := array[set_config('app.user', who, true), set_config('app.scope', unit, true),
    set_config('app.today', fixed_today, true)];
  today := app.today();
  if scope is not null then
    select u.path into lo from app.unit u where u.id = scope;
  end if;
  if who = 'system' then
    if session_user = 'app_worker' and scope is not null then
      select string_agg(distinct rc.data_class, ' ') into classes from app.role_class rc;
    end if;
  elsif who <> '' and lo is not null then
    select string_agg(rc.data_class, ' ') into classes
    from app.grant_in_force g
    join app.role_class rc on rc.role = g.role
    where g.account_id = who::uuid
      and (g.unit_id is null or (lo <> '' and lo >= g.path and lo < g.path || '~'));
  end if;
  classes := coalesce(' ' || classes || ' ', '');
  settings := array[set_config('app.scope_lo', coalesce(lo, ''), true),
    set_config('app.scope_classes', classes, true)];
  if wanted is not null then
    inside := strpos(classes, ' units ') > 0;
    covered := strpos(classes, ' ' || wanted || ' ') > 0;
  end if;
end $$;
reset role;

-- Whoever works in a unit reads what the committees it belongs to recorded, also where he sees a part
-- of their tree only. As a policy this is part of the statement that reads; a function was not.
drop policy in_scope_read on app.rule_confirmation;
create policy of_own_committee on app.rule_confirmation for select to app_portal, app_worker
  using ((select app.scope_lo('rules')) >= path and (select app.scope_lo('rules')) < path || '~');
drop function app.rule_confirmations();

-- That the session lives is noted once a minute; only then is anything to be written.
set local role app_reveal;
create or replace function app.resume_session(wanted bytea) returns table (
  session_id uuid, account_id uuid, user_name text, display_name text, must_change_password boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  seen timestamptz;
begin
  select s.id, a.id, a.user_name, a.display_name, a.must_change_password, s.last_seen_at
    into session_id, account_id, user_name, display_name, must_change_password, seen
    from app.session s join app.account a on a.id = s.account_id and a.disabled_at is null
    where s.token_hash = wanted and s.revoked_at is null and s.expires_at > now();
  if not found then return; end if;
  if seen < now() - interval '1 minute' then
    update app.session s set last_seen_at = now() where s.id = session_id;
  end if;
  return next;
end $$;
reset role;

-- The opening of a dossier is logged by the statement that reads it, once a day in Vietnam for each
-- account. Looking the line up as its owner costs a tenth of what it costs under the log's policies.
create function app.log_reading(opened uuid, at_path text, request text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  reader uuid := app.current_account();
  lo text := app.scope_lo('people');
begin
  if reader is null or lo is null or at_path < lo or at_path >= lo || '~' then return false; end if;
  if exists (
    select from app.audit_event e
    where e.action = 'candidate.read' and e.account_id = reader and e.subject_id = opened
      and (e.at at time zone 'Asia/Ho_Chi_Minh')::date = (now() at time zone 'Asia/Ho_Chi_Minh')::date
  ) then return false; end if;
  insert into app.audit_event (account_id, path, action, subject_type, subject_id, request_id)
  values (reader, at_path, 'candidate.read', 'recruitment_case', opened, request)
  on conflict do nothing;
  return true;
end $$;
create policy read_once on app.audit_event for select to app_reveal using (action = 'candidate.read');
grant select on app.audit_event to app_reveal;
grant create on schema app to app_reveal;
alter function app.log_reading(uuid, text, text) owner to app_reveal;
revoke create on schema app from app_reveal;
set local role app_reveal;
revoke execute on function app.log_reading(uuid, text, text) from public;
grant execute on function app.log_reading(uuid, text, text) to app_portal;
reset role;
drop policy own_reads on app.audit_event;

-- The unique key of a case's events leads with the case too.
drop index app.recruitment_event_case;
