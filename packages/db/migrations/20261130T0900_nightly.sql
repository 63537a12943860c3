-- Where the nightly tasks work: the worker, which has no scope before it has chosen one, is told the
-- roots of all committees, and nothing else of them.
create function app.committee_roots() returns table (unit_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.root_unit_id from app.committee c order by c.path;
end;
revoke execute on function app.committee_roots() from public;
grant execute on function app.committee_roots() to app_worker;
alter function app.committee_roots() owner to app_scope;
