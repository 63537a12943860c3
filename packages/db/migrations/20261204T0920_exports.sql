-- A list that somebody has asked to have written to a file. It is its asker's: others see it only while
-- it waits for a second person, because it is to hold sensitive values. Whoever lost the right to the
-- list itself no longer sees the export either.
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
  sensitive text[] not null default '{}' check (sensitive <@ array['ethnicity', 'religion', 'identity_number']),
  reason text check (reason is nfc normalized),
  status text not null check (status in ('requested', 'refused', 'waiting', 'running', 'ready', 'failed', 'cancelled', 'expired')),
  rows_total int,
  rows_done int not null default 0,
  failure jsonb,
  requested_by uuid not null references app.account (id),
  requested_at timestamptz not null default now(),
  decided_by uuid references app.account (id),
  decided_at timestamptz,
  finished_at timestamptz,
  expires_at timestamptz not null default now() + interval '7 days',
  unique (id, path),
  check ((unit_id is null) = (path = '')),
  check (decided_by is distinct from requested_by),
  check (sensitive = '{}' or coalesce(btrim(reason), '') <> ''),
  -- Two persons for every file with sensitive values.
  check (sensitive = '{}' or decided_by is not null or status in ('requested', 'cancelled', 'expired')),
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
  using (app.scope_lo(data_class) is not null
    and (requested_by = (select app.current_account())
      or (status = 'requested' and app.scope_lo('sensitive') is not null)))
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

-- The acts of others on an export: a second person decides; the night ends what is over.
create policy act on app.list_export for all to app_reveal using (true) with check (true);
create policy act on app.export_piece for all to app_reveal using (true);
grant select on app.list_export, app.export_piece to app_reveal;
grant update (status, filter, decided_by, decided_at) on app.list_export to app_reveal;
grant delete on app.export_piece to app_reveal;
grant execute on function app.current_account() to app_reveal;
set local role app_reveal;

-- Whether the decision counted: not of one's own request, nor of one that is no longer open.
create function app.decide_export(which uuid, approved boolean) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.list_export e
  set status = case when approved then 'waiting' else 'refused' end, decided_by = app.current_account(), decided_at = now()
  where e.id = which and e.status = 'requested' and e.requested_by <> app.current_account()
    and e.path >= app.scope_lo('sensitive') and e.path < app.scope_hi('sensitive');
  return found;
end $$;

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

-- Sensitive values of many persons for a file that a second person agreed to: each person is logged.
create function app.reveal_for_export(which uuid, who uuid[], request text)
  returns table (person_id uuid, field text, ciphertext bytea, key_id text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  agreed app.list_export;
begin
  select e.* into agreed from app.list_export e
  where e.id = which and e.status = 'running' and e.sensitive <> '{}' and e.decided_by is not null
    and e.requested_by = app.current_account();
  if not found then return; end if;
  insert into app.audit_event (account_id, path, action, subject_type, subject_id, changes, request_id)
  select agreed.requested_by, s.path, 'person.reveal', 'person', s.person_id,
    jsonb_build_object('fields', jsonb_agg(s.field order by s.field), 'reason', agreed.reason, 'export', which), request
  from app.person_sensitive s
  where s.person_id = any(who) and s.field = any(agreed.sensitive)
    and s.path >= app.scope_lo('sensitive') and s.path < app.scope_hi('sensitive')
  group by s.person_id, s.path;
  return query select s.person_id, s.field, s.ciphertext, s.key_id from app.person_sensitive s
  where s.person_id = any(who) and s.field = any(agreed.sensitive)
    and s.path >= app.scope_lo('sensitive') and s.path < app.scope_hi('sensitive');
end $$;

revoke execute on function app.decide_export(uuid, boolean), app.expire_exports(), app.reveal_for_export(uuid, uuid[], text) from public;
grant execute on function app.decide_export(uuid, boolean) to app_portal;
grant execute on function app.expire_exports(), app.reveal_for_export(uuid, uuid[], text) to app_worker;
reset role;
revoke create on schema app from app_scope, app_reveal;
