-- What a person decides about a workbook's sheets (kind of list, header, meaning of columns), and the top
-- of each sheet to decide by. The latter holds persons: it is sealed, and goes when the batch is over.
alter table app.import_batch
  add column choices jsonb not null default '[]',
  add column remember boolean not null default false,
  add column preview jsonb;

-- How a form was matched once, known again by the folded words of its headers. It serves the unit that
-- it was remembered for and everything below.
create table app.import_mapping (
  id uuid primary key default uuidv7(),
  unit_id uuid not null,
  path text collate "C" not null,
  fingerprint text not null check (fingerprint <> ''),
  mapping jsonb not null,
  remembered_by uuid not null references app.account (id),
  remembered_at timestamptz not null default now(),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create unique index import_mapping_form on app.import_mapping (unit_id, md5(fingerprint));
call app.guard_by_path('app.import_mapping', 'people', 'people_write');
create policy in_own_name on app.import_mapping as restrictive for insert to app_worker
  with check (remembered_by = (select app.current_account()));
grant select, delete on app.import_mapping to app_portal;
grant select, insert on app.import_mapping to app_worker;
grant update (mapping, remembered_by, remembered_at) on app.import_mapping to app_worker;

-- What serves the active unit, also where a unit above remembered it; the nearest comes last.
create function app.import_mappings() returns table (
  id uuid, unit_id uuid, unit_name text, mapping jsonb, remembered_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select m.id, m.unit_id, u.name, m.mapping, m.remembered_at
  from app.import_mapping m
  join app.unit u on u.id = m.unit_id
  where app.scope_lo('people') >= m.path and app.scope_lo('people') < m.path || '~'
  order by m.path, m.remembered_at;
end;
create policy scope_lookup on app.import_mapping for select to app_scope using (true);
grant select on app.import_mapping to app_scope;
revoke execute on function app.import_mappings() from public;
grant execute on function app.import_mappings() to app_portal, app_worker;
alter function app.import_mappings() owner to app_scope;
