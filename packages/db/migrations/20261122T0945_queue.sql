-- The portal hands work over through this door only; graphile-worker's own tables stay closed to it.
-- A job that failed five times stays in its table, given up, until an operator looks at it.
grant usage on schema app to app_queue;
create function app.enqueue(task text, payload json) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- A job works with the rights of whoever hands it over, never with another's.
  if session_user = 'app_portal' and (
    app.current_account() is null
    or app.current_account()::text is distinct from payload #>> '{scope,account}'
    or not app.is_in_scope((payload #>> '{scope,unit}')::uuid)) then
    raise exception 'a job belongs to its own scope' using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_job(task, payload, max_attempts => 5);
end $$;
-- The worker inherits this role, so it may make things here for this one moment only.
grant create on schema app to app_queue;
grant execute on function app.current_account(), app.is_in_scope(uuid) to app_queue;
alter function app.enqueue(text, json) owner to app_queue;
revoke create on schema app from app_queue;
revoke execute on function app.enqueue(text, json) from public;
grant execute on function app.enqueue(text, json) to app_portal, app_worker;
