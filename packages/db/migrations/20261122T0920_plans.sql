create table app.plan (
  id uuid primary key default uuidv7(),
  unit_id uuid not null,
  path text collate "C" not null,
  period daterange not null check (not isempty(period)),
  title text not null check (title is nfc normalized),
  document text,
  status text not null default 'draft' check (status in ('draft', 'issued', 'closed')),
  batch_id uuid,
  created_by uuid references app.account (id),
  issued_by uuid references app.account (id),
  created_at timestamptz not null default now(),
  check (issued_by is null or issued_by <> created_by),
  unique (id, path),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index plan_path on app.plan (path, period);
call app.guard_by_path('app.plan', 'plans', 'plans_write');

-- A target is a range and a stretch. The group 'all' is the total; every other one (domain
-- measures/count, TargetGroup) fits inside it.
create table app.target (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references app.plan (id),
  unit_id uuid not null,
  path text collate "C" not null,
  path_then text collate "C" not null,
  measure text not null default 'admissions' check (measure in ('admissions', 'class_completions', 'recognitions')),
  group_key text not null default 'all' check (group_key ~ '^[a-z]+(_[a-z]+)*$'),
  minimum int not null check (minimum >= 0),
  maximum int not null check (maximum >= minimum),
  stretch int check (stretch >= 0),
  base_count int check (base_count >= 0),
  base_date date,
  batch_id uuid,
  unique (plan_id, unit_id, measure, group_key),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index target_path on app.target (path, measure, group_key);
create index target_plan on app.target (plan_id);
call app.guard_by_path('app.target', 'plans', 'plans_write');
-- Whoever is given a target reads the plan that gives it, though it belongs to a unit above.
create policy gives_a_target on app.plan for select to app_portal, app_worker
  using (exists (select from app.target t where t.plan_id = plan.id));

-- So a target hangs only on a plan that its writer may write, given by the unit itself or one above it.
create function app.gives_target(plan uuid, wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from app.plan p where p.id = plan
    and p.path >= app.scope_lo('plans_write') and p.path < app.scope_hi('plans_write')
    and wanted >= p.path and wanted < p.path || '~');
end;
create policy scope_lookup on app.plan for select to app_scope using (true);
grant select on app.plan to app_scope;
alter function app.gives_target(uuid, text) owner to app_scope;
revoke execute on function app.gives_target(uuid, text) from public;
grant execute on function app.gives_target(uuid, text) to app_portal, app_worker;
create policy of_a_plan_at_hand on app.target as restrictive for insert to app_portal, app_worker
  with check (app.gives_target(plan_id, path));
create policy stays_with_a_plan_at_hand on app.target as restrictive for update to app_portal, app_worker
  using (true) with check (app.gives_target(plan_id, path));

grant select, insert, update, delete on app.plan, app.target to app_portal, app_worker;
