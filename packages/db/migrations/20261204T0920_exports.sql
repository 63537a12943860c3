-- A list that somebody has asked to have written to a file. It is its asker's alone, and whoever lost the
-- right to the list itself no longer sees the export either. Sensitive values are in no such file.
create table app.list_export (
  id uuid primary key default uuidv7(),
  unit_id uuid,
  path text collate "C" not null default '',
  list text not null check (list ~ '^[a-z_]{1,40}$'),
  -- What the list asks of its reader.
  data_class text not null,
  format text not null check (format in ('xlsx', 'csv')),
  -- What narrows the list. It may hold a name that was searched for, so it goes when the file is there.
  filter jsonb,
  status text not null check (status in ('waiting', 'running', 'ready', 'failed', 'cancelled', 'expired')),
  rows_total int,
  rows_done int not null default 0,
  failure jsonb,
  requested_by uuid not null references app.account (id),
  requested_at timestamptz not null default now(),
  finished_at timestamptz,
  expires_at timestamptz not null default now() + interval '7 days',
  unique (id, path),
  check ((unit_id is null) = (path = '')),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index list_export_asker on app.list_export (requested_by, requested_at desc);
create index list_export_path on app.list_export (path, requested_at);
create index list_export_unit on app.list_export (unit_id, path);

-- The file in pieces, each a content of its own, so that neither writing nor sending holds all of it.
create table app.export_piece (
  export_id uuid not null,
  path text collate "C" not null,
  seq int not null,
  sha256 bytea not null,
  key_id text not null,
  size_bytes int not null check (size_bytes >= 0),
  primary key (export_id, seq),
  foreign key (export_id, path) references app.list_export (id, path) on update cascade
);
create index export_piece_export on app.export_piece (export_id, path);
create index export_piece_content on app.export_piece (sha256);

-- Reading units is what every role may; which list it is, and whose, is asked by the restrictions below.
call app.guard_by_path('app.list_export', 'units', 'units');
call app.guard_by_path('app.export_piece', 'units', 'units');
create policy of_its_asker on app.list_export as restrictive for all to app_portal, app_worker
  using (app.scope_lo(data_class) is not null and requested_by = (select app.current_account()))
  with check (requested_by = (select app.current_account()));
create policy of_its_asker on app.export_piece as restrictive for all to app_portal, app_worker
  using (exists (select from app.list_export e where e.id = export_id and e.requested_by = (select app.current_account())));

grant select, insert on app.list_export to app_portal;
grant update (status, filter) on app.list_export to app_portal;
grant select on app.list_export to app_worker;
grant update (status, filter, rows_total, rows_done, failure, finished_at, expires_at) on app.list_export to app_worker;
grant select on app.export_piece to app_portal, app_worker;
grant insert, delete on app.export_piece to app_worker;

-- Files are kept by content: one that an export has is in use as well.
create policy scope_lookup on app.export_piece for select to app_scope using (true);
grant select on app.export_piece to app_scope;
grant create on schema app to app_scope, app_reveal;
set local role app_scope;
create or replace function app.content_in_use(content bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from app.stored_file f where f.sha256 = content and f.deleted_at is null)
    or exists (select from app.export_piece p where p.sha256 = content);
end;
-- A list is read by the worker as it was narrowed on the screen.
grant execute on function app.find_candidates(text) to app_worker;
reset role;

-- The night ends what is over, in every unit.
create policy act on app.list_export for all to app_reveal using (true) with check (true);
create policy act on app.export_piece for all to app_reveal using (true);
grant select on app.list_export, app.export_piece to app_reveal;
grant update (status, filter) on app.list_export to app_reveal;
grant delete on app.export_piece to app_reveal;
set local role app_reveal;

-- What the night gives up: files past their day, and what was left of exports that ended otherwise.
create function app.expire_exports() returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone int;
begin
  update app.list_export set status = 'expired', filter = null where expires_at <= now() and status <> 'expired';
  get diagnostics gone = row_count;
  delete from app.export_piece p using app.list_export e
  where e.id = p.export_id and e.status not in ('running', 'ready');
  return gone;
end $$;

revoke execute on function app.expire_exports() from public;
grant execute on function app.expire_exports() to app_worker;
reset role;
revoke create on schema app from app_scope, app_reveal;
