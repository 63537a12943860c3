-- The portal hands work over through this door only; graphile-worker's own tables stay closed to it.
-- A job that failed five times stays in its table, given up, until an operator looks at it.
grant usage on schema app to app_queue;
create function app.enqueue(task text, payload json) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, max_attempts => 5);
end $$;
alter function app.enqueue(text, json) owner to app_queue;
revoke execute on function app.enqueue(text, json) from public;
grant execute on function app.enqueue(text, json) to app_portal, app_worker;
