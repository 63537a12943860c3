-- Files live in a folder (or store) under their SHA-256, encrypted; here only what they are.
create table app.stored_file (
  id uuid primary key default uuidv7(),
  path text collate "C" not null,
  sha256 bytea not null,
  name text not null check (name is nfc normalized),
  media_type text not null,
  size_bytes bigint not null check (size_bytes >= 0),
  key_id text not null,
  stored_by uuid references app.account (id),
  stored_at timestamptz not null default now(),
  deleted_at timestamptz
);
create index stored_file_path on app.stored_file (path);
call app.guard_by_path('app.stored_file', 'people', 'people_write');

create table app.import_batch (
  id uuid primary key default uuidv7(),
  unit_id uuid not null,
  path text collate "C" not null,
  file_id uuid not null unique references app.stored_file (id),
  status text not null check (status in ('uploaded', 'checking', 'checked', 'committing', 'committed', 'failed', 'cancelled')),
  progress real not null default 0 check (progress between 0 and 1),
  -- The sheet in work, for the progress line.
  sheet text not null default '',
  summary jsonb not null default '{}',
  problems jsonb not null default '[]',
  failure jsonb,
  created_by uuid not null references app.account (id),
  created_at timestamptz not null default now(),
  checked_at timestamptz,
  committed_by uuid references app.account (id),
  committed_at timestamptz,
  unique (id, path),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index import_batch_path on app.import_batch (path, created_at);
call app.guard_by_path('app.import_batch', 'people', 'people_write');
grant select, insert, update on app.stored_file, app.import_batch to app_portal, app_worker;

-- Files are kept by content, so two units may share one: it goes when nobody's file has it any more.
create function app.content_in_use(content bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from app.stored_file f where f.sha256 = content and f.deleted_at is null);
end;
create policy scope_lookup on app.stored_file for select to app_scope using (true);
grant select on app.stored_file to app_scope;
alter function app.content_in_use(bytea) owner to app_scope;
revoke execute on function app.content_in_use(bytea) from public;
grant execute on function app.content_in_use(bytea) to app_portal, app_worker;

-- A list of a province fills empty tables in one transaction; until their statistics are fresh, the
-- next comparison with the register is planned for empty ones and takes minutes.
create function app.analyse_register() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze app.unit, app.person, app.person_sensitive, app.member, app.recruitment_case,
    app.recruitment_event, app.milestone, app.case_mentor, app.finding, app.plan, app.target;
end $$;
revoke execute on function app.analyse_register() from public;
grant execute on function app.analyse_register() to app_portal, app_worker;
