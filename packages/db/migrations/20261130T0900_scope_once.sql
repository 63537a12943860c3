-- The active scope is worked out once, when a transaction enters it; policies read what was found.
-- Decision record 017 says why a setting of the transaction may be trusted with it.
create or replace function app.enter_scope(who text, unit text, fixed_today text, wanted text,
  out today date, out inside boolean, out covered boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  scope uuid := nullif(unit, '')::uuid;
  lo text := '';
  classes text;
begin
  perform set_config('app.user', who, true), set_config('app.scope', unit, true), set_config('app.today', fixed_today, true);
  today := app.today();
  if scope is not null then
    select u.path into lo from app.unit u where u.id = scope;
  end if;
  if who = 'system' then
    if session_user = 'app_worker' and scope is not null then
      select string_agg(distinct rc.data_class, ' ') into classes from app.role_class rc;
    end if;
  elsif who <> '' and lo is not null then
    select string_agg(distinct rc.data_class, ' ') into classes
    from app.grant_in_force g
    join app.role_class rc on rc.role = g.role
    where g.account_id = who::uuid
      and (g.unit_id is null or (lo <> '' and lo >= g.path and lo < g.path || '~'));
  end if;
  perform set_config('app.scope_lo', coalesce(lo, ''), true),
    set_config('app.scope_classes', coalesce(' ' || classes || ' ', ''), true);
  if wanted is not null then
    inside := app.scope_lo('units') is not null;
    covered := app.scope_lo(wanted) is not null;
  end if;
end $$;
alter function app.enter_scope(text, text, text, text) owner to app_scope;

-- Who owns a function replaces it.
set local role app_scope;

-- The lower bound of the active scope for a class of data; null when the user has no grant that
-- covers both the unit and the class. A null bound makes every policy false: no identity, no rows.
create or replace function app.scope_lo(wanted text) returns text language sql stable parallel safe
  return case when strpos(current_setting('app.scope_classes', true), ' ' || wanted || ' ') > 0
    then current_setting('app.scope_lo', true) end;

create or replace function app.scope_hi(wanted text) returns text language sql stable parallel safe
  return app.scope_lo(wanted) || '~';

reset role;
