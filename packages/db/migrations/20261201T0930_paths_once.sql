-- A path then is written once, and so it is given once: a unit opened where another had moved away or been
-- dissolved took its path, and with it all that had ever happened there. Tells the last segment that any
-- unit of the scope has or had under each path; of the children of one, where it is given.
create function app.last_segments(parent text default null) returns table (parent_path text, segment text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select left(given.path, -4), max(right(given.path, 4))
  from (
    select u.path from app.unit u
    where u.path >= app.scope_lo('units') and u.path < app.scope_hi('units')
      and (parent is null or (u.path > parent and u.path < parent || '~'))
    union all
    select t.placed_path from app.unit_placement t
    where t.placed_path >= app.scope_lo('units') and t.placed_path < app.scope_hi('units')
      and (parent is null or (t.placed_path > parent and t.placed_path < parent || '~'))
  ) given
  where parent is null or left(given.path, -4) = parent
  group by 1;
end;
grant select (placed_path) on app.unit_placement to app_scope;
create policy scope_lookup on app.unit_placement for select to app_scope using (true);
grant execute on function app.last_segments(text) to app_portal, app_worker;
alter function app.last_segments(text) owner to app_scope;
