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
  file_id uuid not null references app.stored_file (id),
  status text not null check (status in ('uploaded', 'checking', 'checked', 'committing', 'committed', 'failed', 'cancelled')),
  progress real not null default 0 check (progress between 0 and 1),
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
