-- Views of a list that an account keeps in a unit, for itself or for all who work there. `query` holds
-- identifiers of ours only: what somebody typed to search is a person's name and stays out.
create table app.saved_view (
  id uuid primary key default uuidv7(),
  unit_id uuid not null,
  path text collate "C" not null,
  account_id uuid not null references app.account (id),
  list text not null check (list ~ '^[a-z_]{1,40}$'),
  name text not null check (name is nfc normalized and name = btrim(name) and length(name) between 1 and 80),
  query jsonb not null check (jsonb_typeof(query) = 'object' and length(query::text) <= 2000),
  shared boolean not null default false,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index saved_view_unit on app.saved_view (unit_id, list);
call app.guard_by_path('app.saved_view', 'people', 'people');
create policy own_or_shared on app.saved_view as restrictive for select to app_portal
  using (account_id = (select app.current_account()) or (shared and deleted_at is null));
-- Who plans or leads in the unit shares there: both are whom the class of plans is written by.
create policy in_own_name on app.saved_view as restrictive for insert to app_portal
  with check (account_id = (select app.current_account()) and (not shared or (select app.scope_lo('plans_write')) is not null));
create policy by_owner on app.saved_view as restrictive for update to app_portal
  using (account_id = (select app.current_account()))
  with check (account_id = (select app.current_account()) and (not shared or (select app.scope_lo('plans_write')) is not null));
grant select, insert (unit_id, path, account_id, list, name, query, shared), update (name, shared, deleted_at)
  on app.saved_view to app_portal;

-- How an account wants a list drawn, wherever it works: nobody else reads it.
create table app.list_look (
  account_id uuid not null references app.account (id),
  list text not null check (list ~ '^[a-z_]{1,40}$'),
  columns text[] check (cardinality(columns) <= 30 and length(columns::text) <= 1500),
  density text check (density in ('compact', 'roomy')),
  first_view uuid references app.saved_view (id),
  primary key (account_id, list)
);
alter table app.list_look enable row level security;
alter table app.list_look force row level security;
create policy own on app.list_look to app_portal
  using (account_id = (select app.current_account())) with check (account_id = (select app.current_account()));
grant select, insert, update (columns, density, first_view) on app.list_look to app_portal;

-- One act on many cases, for the history of the unit. What it recorded stands in the events of the cases;
-- `cases` remembers the last of them in each, so that undoing leaves alone whatever somebody went on with.
create table app.bulk_act (
  id uuid primary key default uuidv7(),
  unit_id uuid not null,
  path text collate "C" not null,
  kind text not null check (kind in ('assign_mentor')),
  -- Persons and cases that turn out to be one with another leave, so neither is referred to.
  member_id uuid not null,
  happened_on date not null,
  cases jsonb not null check (jsonb_typeof(cases) = 'array' and jsonb_array_length(cases) between 1 and 500),
  account_id uuid not null references app.account (id),
  done_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by uuid references app.account (id),
  undone_cases int,
  check (num_nulls(undone_at, undone_by, undone_cases) in (0, 3)),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index bulk_act_unit on app.bulk_act (unit_id, done_at);
call app.guard_by_path('app.bulk_act', 'people', 'people_write');
create policy in_own_name on app.bulk_act as restrictive for insert to app_portal
  with check (account_id = (select app.current_account()));
create policy undone_once on app.bulk_act as restrictive for update to app_portal
  using (undone_at is null) with check (undone_by = (select app.current_account()));
grant select, insert (unit_id, path, kind, member_id, happened_on, cases, account_id), update (undone_at, undone_by, undone_cases)
  on app.bulk_act to app_portal;
