-- Appended in the transaction of the act; nobody may change it. The sealer chains it afterwards.
create table app.audit_event (
  id uuid primary key default uuidv7(),
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  account_id uuid,
  path text collate "C" not null,
  action text not null,
  subject_type text not null,
  subject_id uuid,
  outcome text not null default 'done' check (outcome in ('done', 'refused', 'failed')),
  changes jsonb not null default '{}',
  request_id text
);
create index audit_event_path on app.audit_event (path, at);
create index audit_event_subject on app.audit_event (subject_id, at);
create index audit_event_unsealed on app.audit_event (xid, id);
-- Opening a dossier is logged once a day for each account, also when two tabs open it at once.
create unique index audit_event_read_once
  on app.audit_event (account_id, subject_id, ((at at time zone 'Asia/Ho_Chi_Minh')::date))
  where action = 'candidate.read';
alter table app.audit_event enable row level security;
alter table app.audit_event force row level security;
create policy auditors_read on app.audit_event for select to app_portal
  using (path >= (select app.scope_lo('audit')) and path < (select app.scope_hi('audit')));
-- Whoever opens a dossier sees that today's opening is logged already, and nothing else of the log.
create policy own_reads on app.audit_event for select to app_portal
  using (action = 'candidate.read' and account_id = (select app.current_account())
    and path >= (select app.scope_lo('people')) and path < (select app.scope_hi('people')));
create policy own_acts on app.audit_event for insert to app_portal, app_worker
  with check (account_id is not distinct from (select app.current_account()));
-- The portal writes into the log of the unit that it works in, or of the installation.
create policy in_own_log on app.audit_event as restrictive for insert to app_portal
  with check (path = '' or (path >= (select app.scope_lo('units')) and path < (select app.scope_hi('units'))));
create policy sealing on app.audit_event for select to app_worker using (true);

create table app.audit_seal (
  seal_no bigint primary key,
  audit_id uuid not null unique references app.audit_event (id),
  epoch int not null,
  prev bytea not null unique,
  hash bytea not null unique,
  sealed_at timestamptz not null default now()
);

create function app.reject_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on app.audit_event execute function app.reject_change();
create trigger append_only before update or delete or truncate on app.audit_seal execute function app.reject_change();

-- Number, transaction and time come from the database.
grant insert (account_id, path, action, subject_type, subject_id, outcome, changes, request_id), select
  on app.audit_event to app_portal, app_worker;
grant select on app.audit_seal to app_portal;
grant select, insert on app.audit_seal to app_worker;

-- One value of one sensitive field, and the log of its reading, in one act that cannot be split.
create function app.reveal(who uuid, wanted_field text, reason text, request text)
  returns table (ciphertext bytea, key_id text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_path text;
begin
  if coalesce(btrim(reason), '') = '' then
    raise exception 'a reason is required' using errcode = 'check_violation';
  end if;
  select s.path into found_path from app.person_sensitive s
  where s.person_id = who and s.field = wanted_field
    and s.path >= app.scope_lo('sensitive') and s.path < app.scope_hi('sensitive');
  if found_path is null then return; end if;
  insert into app.audit_event (account_id, path, action, subject_type, subject_id, changes, request_id)
  values (app.current_account(), found_path, 'person.reveal', 'person', who, jsonb_build_object('field', wanted_field, 'reason', reason), request);
  return query select s.ciphertext, s.key_id from app.person_sensitive s where s.person_id = who and s.field = wanted_field;
end $$;
alter function app.reveal(uuid, text, text, text) owner to app_reveal;
grant select on app.person_sensitive to app_reveal;
grant insert on app.audit_event to app_reveal;
grant execute on function app.scope_lo(text), app.scope_hi(text) to app_reveal;
create policy reveal on app.person_sensitive for select to app_reveal using (true);
create policy reveal on app.audit_event for insert to app_reveal with check (true);
revoke execute on function app.reveal(uuid, text, text, text) from public;
grant execute on function app.reveal(uuid, text, text, text) to app_portal;
