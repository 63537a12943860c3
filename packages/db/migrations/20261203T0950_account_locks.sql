-- Whoever administers the installation is told which accounts are locked for wrong passwords, and
-- until when; nobody else is, and nothing of how often they were tried.
grant create on schema app to app_reveal;
set local role app_reveal;
create function app.account_locks() returns table (account_id uuid, locked_until timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.id, a.locked_until from app.account a
  where a.locked_until > now() and (select app.scope_lo('accounts')) = '';
end;
revoke execute on function app.account_locks() from public;
grant execute on function app.account_locks() to app_portal;
reset role;
revoke create on schema app from app_reveal;
