-- A session that ended a month ago serves nobody: who signed in stays in the audit log. Nobody may
-- delete sessions; the worker has this done, and can say neither which nor when.
grant create on schema app to app_reveal;
grant delete on app.session to app_reveal;
set local role app_reveal;
create function app.forget_ended_sessions() returns int
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with gone as (
    delete from app.session s where least(s.revoked_at, s.expires_at) < now() - interval '30 days'
    returning s.id)
  select count(*)::int from gone;
end;
revoke execute on function app.forget_ended_sessions() from public;
grant execute on function app.forget_ended_sessions() to app_worker;
reset role;
revoke create on schema app from app_reveal;
