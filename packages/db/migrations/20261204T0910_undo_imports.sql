-- An import can be taken back as a whole (decision record 026). While it writes, triggers keep what each
-- of its statements inserted, and what stood where it changed or removed something.
alter table app.import_batch drop constraint import_batch_status_check;
alter table app.import_batch add constraint import_batch_status_check check (status in (
  'uploaded', 'checking', 'checked', 'committing', 'committed', 'failed', 'cancelled', 'undoing', 'undone'));
alter table app.import_batch
  -- The last day on which it can be taken back; null where nothing was kept.
  add column undo_until date,
  add column undone_by uuid references app.account (id),
  add column undone_at timestamptz,
  -- Of units that are gone with it. What happened under these paths stays in the log.
  add column freed_paths text[] collate "C" not null default '{}';

-- One row for each statement. It holds what the register held of persons, their ciphertext included:
-- no process reads it, and it goes with the undo or with the last day for one.
create table app.import_change (
  batch_id uuid not null,
  path text collate "C" not null,
  seq bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  relation text not null,
  act text not null check (act in ('insert', 'update', 'delete')),
  keys text[] not null,
  -- Whom or what the rows are about, as the log names it.
  subjects uuid[] not null,
  -- Rows as they were; of inserted ones the keys.
  kept jsonb not null,
  primary key (batch_id, seq),
  foreign key (batch_id, path) references app.import_batch (id, path) on update cascade
);
call app.guard_by_path('app.import_change', 'people', 'people_write');

grant usage, create on schema app to app_undo;
grant select, insert, delete on app.import_change to app_undo;
grant select on app.import_batch, app.audit_event to app_undo;
grant select (id, display_name) on app.account to app_undo;
grant select (id, name) on app.stored_file to app_undo;
grant select, delete on app.unit, app.unit_version, app.unit_placement, app.unit_life, app.person,
  app.member, app.person_sensitive, app.recruitment_case, app.recruitment_event, app.milestone,
  app.case_mentor, app.finding, app.plan, app.target to app_undo;
grant update on app.unit, app.unit_version, app.person, app.member, app.recruitment_case, app.milestone,
  app.case_mentor, app.finding, app.target to app_undo;
grant insert on app.person_sensitive, app.milestone to app_undo;
grant execute on function app.vn_fold(text), app.today() to app_undo;

do $$
declare
  reached regclass;
begin
  foreach reached in array array['app.import_change', 'app.import_batch', 'app.audit_event', 'app.stored_file', 'app.account',
    'app.unit', 'app.unit_version', 'app.unit_placement', 'app.unit_life', 'app.person', 'app.member',
    'app.person_sensitive', 'app.recruitment_case', 'app.recruitment_event', 'app.milestone',
    'app.case_mentor', 'app.finding', 'app.plan', 'app.target']::regclass[] loop
    execute format('create policy undoing on %s to app_undo using (true) with check (true)', reached);
  end loop;
end $$;

set local role app_scope;
grant execute on function app.scope_lo(text), app.scope_hi(text) to app_undo;
reset role;

set local role app_undo;

-- Arguments: the columns that tell a row from others, and those that name whom it is about.
create function app.note_import_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  telling text[] := tg_argv[0];
  naming text[] := tg_argv[1];
  wanted text := case when tg_op = 'INSERT'
    then (select format('jsonb_build_object(%s)', string_agg(format('%L, w.%I', name, name), ', ')) from unnest(telling) name)
    else 'to_jsonb(w)' end;
  noted jsonb;
  about uuid[];
begin
  execute format('select jsonb_agg(%s) from written w', wanted) into noted;
  if noted is null then return null; end if;
  execute format('select coalesce(array_agg(distinct s.id), ''{}'') from written w cross join unnest(array[%s]) s (id)
    where s.id is not null', (select string_agg(format('w.%I', name), ', ') from unnest(naming) name)) into about;
  insert into app.import_change (batch_id, path, relation, act, keys, subjects, kept)
  select b.id, b.path, tg_table_name, lower(tg_op), telling, about, noted
  from app.import_batch b
  where b.id = current_setting('app.import_batch')::uuid and b.status = 'committing';
  if not found then
    raise exception 'only an import that is being written keeps its changes' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

-- A batch that the caller's scope may take back.
create function app.batch_to_undo(batch uuid) returns setof app.import_batch
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select b.* from app.import_batch b
  where b.id = batch and b.status in ('committed', 'undoing')
    and b.path >= app.scope_lo('people_write') and b.path < app.scope_hi('people_write')
    and b.path >= app.scope_lo('units_write') and b.path < app.scope_hi('units_write')
    and b.path >= app.scope_lo('plans_write') and b.path < app.scope_hi('plans_write');
end;

-- How much an undo removes and puts back. `statements` is what it works through, for the progress.
create function app.import_extent(batch uuid)
  returns table (units int, persons int, cases int, targets int, changed int, statements int, unit_paths text[],
    changed_cases uuid[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with change as materialized (
    select c.relation, c.act, c.kept from app.import_change c join app.batch_to_undo(batch) b on b.id = c.batch_id
  ), touched as materialized (
    select distinct k.kind, (w ->> k.key)::uuid as id, c.act = 'insert' and c.relation = k.kind as is_new
    from change c
    join (values ('unit', 'unit', 'id'), ('unit_version', 'unit', 'unit_id'), ('person', 'person', 'id'),
      ('member', 'person', 'person_id'), ('person_sensitive', 'person', 'person_id'),
      ('recruitment_case', 'recruitment_case', 'id'), ('target', 'target', 'id')) k (relation, kind, key)
      on k.relation = c.relation
    cross join lateral jsonb_array_elements(c.kept) w
    -- That a list was handed in changes no fact of a unit.
    where c.relation <> 'unit' or c.act = 'insert'
  )
  select
    (select count(*)::int from touched t where t.is_new and t.kind = 'unit'),
    (select count(*)::int from touched t where t.is_new and t.kind = 'person'),
    (select count(*)::int from touched t where t.is_new and t.kind = 'recruitment_case'),
    (select count(*)::int from touched t where t.is_new and t.kind = 'target'),
    (select count(distinct t.id)::int from touched t where not t.is_new
      and not exists (select from touched n where n.is_new and n.kind = t.kind and n.id = t.id)),
    (select count(*)::int from change),
    (select coalesce(array_agg(u.path order by u.path), '{}') from app.unit u join touched t on t.id = u.id
      where t.is_new and t.kind = 'unit'),
    (select coalesce(array_agg(t.id), '{}') from touched t where not t.is_new and t.kind = 'recruitment_case'
      and not exists (select from touched n where n.is_new and n.kind = t.kind and n.id = t.id));
end;

-- What was done since to what the batch wrote, or under the units that it opened; the latest act for each
-- thing, newest first, and how many things in all. What only reads is no act. A later import that
-- touched the same, or put people into a unit of this one, is one thing.
create function app.import_obstacles(batch uuid, at_most int)
  returns table (total int, subject_type text, label text, action text, account_name text, at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with change as materialized (
    select c.*, b.committed_at from app.import_change c join app.batch_to_undo(batch) b on b.id = c.batch_id
  ), own as materialized (
    select distinct s.id from change c cross join unnest(c.subjects) s (id)
  ), arrived as materialized (
    select c.relation, (w ->> 'id')::uuid as id
    from change c cross join jsonb_array_elements(c.kept) w
    where c.act = 'insert' and c.relation in ('unit', 'person')
  ), opened as materialized (
    select u.id, u.path from app.unit u join arrived a on a.id = u.id and a.relation = 'unit'
  ), concerned as materialized (
    select o.id from own o
    union
    select m.case_id from app.case_mentor m join arrived a on a.id = m.member_id and a.relation = 'person'
    where m.batch_id is distinct from batch
  ), done as (
    select distinct on (e.subject_type, e.subject_id) e.subject_type, e.subject_id, e.path, e.action, e.account_id, e.at
    from app.audit_event e
    where e.at > (select min(c.committed_at) from change c)
      and e.xid not in (select c.xid from change c) and e.outcome = 'done'
      and split_part(e.action, '.', 2) not in ('read', 'reveal', 'export', 'download', 'print', 'import_change')
      and (e.subject_id in (select c.id from concerned c) or e.path in (select o.path from opened o))
    order by e.subject_type, e.subject_id, e.at desc
  ), later as (
    select b.id, b.file_id, b.committed_by, b.committed_at from app.import_batch b
    where b.status in ('committed', 'undoing') and b.id in (
      select c.batch_id from app.import_change c
      where c.seq > (select max(mine.seq) from change mine) and (
        exists (select from unnest(c.subjects) s (id) join own o on o.id = s.id)
        or exists (select from app.person p join opened o on o.id = p.unit_id where p.batch_id = c.batch_id)))
  ), found as (
    select d.subject_type,
      coalesce(
        (select p.full_name from app.person p where p.id = d.subject_id
          and p.path >= app.scope_lo('people') and p.path < app.scope_hi('people')),
        (select p.full_name from app.recruitment_case c join app.person p on p.id = c.person_id where c.id = d.subject_id
          and p.path >= app.scope_lo('people') and p.path < app.scope_hi('people')),
        (select u.name from app.unit u where u.id = d.subject_id
          and u.path >= app.scope_lo('people') and u.path < app.scope_hi('people')),
        (select u.name from app.unit u where u.path = d.path
          and u.path >= app.scope_lo('people') and u.path < app.scope_hi('people')), '') as label,
      d.action, d.account_id, d.at
    from done d
    union all
    select 'import_batch', f.name, 'import.commit', l.committed_by, l.committed_at
    from later l join app.stored_file f on f.id = l.file_id
  )
  select count(*) over ()::int, f.subject_type, f.label, f.action,
    (select a.display_name from app.account a where a.id = f.account_id), f.at
  from found f order by f.at desc limit at_most;
end;

-- Holds what the batch wrote, so that nobody edits it between the question and the undo.
create function app.hold_import(batch uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  held uuid[] := (select array_agg(distinct s.id) from app.batch_to_undo(batch) b
    join app.import_change c on c.batch_id = b.id cross join unnest(c.subjects) s (id));
begin
  perform from app.recruitment_case c where c.id = any(held) order by c.id for update;
  perform from app.person p where p.id = any(held) order by p.id for update;
  perform from app.unit u where u.id = any(held) order by u.id for update;
end $$;

-- Takes back the last statements of a batch that are not taken back yet; says how many those were. Paths
-- are those of today: whatever was put elsewhere since stays there.
create function app.undo_import_changes(batch uuid, at_most int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  change app.import_change;
  taken int := 0;
  names text[];
  match text;
begin
  for change in
    select c.* from app.batch_to_undo(batch) b join app.import_change c on c.batch_id = b.id
    where b.status = 'undoing' order by c.seq desc limit at_most
  loop
    select array_agg(a.attname::text order by a.attnum) into names from pg_attribute a
    where a.attrelid = ('app.' || change.relation)::regclass and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and change.kept -> 0 ? a.attname::text;
    match := (select string_agg(case when key = 'valid_during' then 'lower(t.valid_during) = lower(w.valid_during)'
      else format('t.%1$I = w.%1$I', key) end, ' and ') from unnest(change.keys) key);
    if change.act = 'insert' then
      execute format('delete from app.%1$I t using jsonb_populate_recordset(null::app.%1$I, $1) w where %2$s',
        change.relation, match) using change.kept;
    end if;
    if change.act = 'delete' then
      execute format('insert into app.%1$I (%2$s) select %3$s from jsonb_populate_recordset(null::app.%1$I, $1) w',
        change.relation, (select string_agg(format('%I', name), ', ') from unnest(names) name),
        (select string_agg(case when name = 'path' then '(select p.path from app.person p where p.id = w.person_id)'
          else format('w.%I', name) end, ', ') from unnest(names) name)) using change.kept;
    end if;
    -- A milestone that is inserted is described anew, by what is known of its person now.
    if change.act = 'update' or change.relation = 'milestone' and change.act = 'delete' then
      names := array_remove(names, 'path') || case when change.relation = 'person' then array['path'] else '{}' end;
      execute format('update app.%1$I t set (%2$s) = row(%3$s) from jsonb_populate_recordset(null::app.%1$I, $1) w where %4$s',
        change.relation, (select string_agg(format('%I', name), ', ') from unnest(names) name),
        (select string_agg(case when name = 'path' then '(select u.path from app.unit u where u.id = w.unit_id)'
          else format('w.%I', name) end, ', ') from unnest(names) name), match) using change.kept;
    end if;
    delete from app.import_change c where c.batch_id = change.batch_id and c.seq = change.seq;
    taken := taken + 1;
  end loop;
  return taken;
end $$;

-- Forgets what was kept for an undo whose last day has passed.
create function app.forget_import_changes() returns int
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with gone as (
    delete from app.import_change c using app.import_batch b
    where b.id = c.batch_id and b.undo_until < app.today()
    returning c.batch_id)
  select count(distinct g.batch_id)::int from gone g;
end;

revoke execute on function app.note_import_change(), app.batch_to_undo(uuid), app.import_extent(uuid),
  app.import_obstacles(uuid, int), app.hold_import(uuid), app.undo_import_changes(uuid, int),
  app.forget_import_changes() from public;
grant execute on function app.import_extent(uuid), app.import_obstacles(uuid, int) to app_portal, app_worker;
grant execute on function app.hold_import(uuid), app.undo_import_changes(uuid, int), app.forget_import_changes() to app_worker;
grant execute on function app.note_import_change() to app_owner;
reset role;
revoke create on schema app from app_undo;

do $$
declare
  noted record;
begin
  for noted in
    select * from (values
      ('unit', '{id}', '{id}', true, false),
      ('unit_version', '{unit_id,valid_during}', '{unit_id}', true, false),
      ('unit_placement', '{unit_id,valid_during}', '{unit_id}', false, false),
      ('unit_life', '{unit_id,life}', '{unit_id}', false, false),
      ('person', '{id}', '{id}', true, false),
      ('member', '{person_id}', '{person_id}', true, false),
      ('person_sensitive', '{person_id,field}', '{person_id}', false, true),
      ('recruitment_case', '{id}', '{id,person_id}', true, false),
      ('recruitment_event', '{id}', '{case_id}', false, false),
      ('milestone', '{event_id}', '{event_id}', false, true),
      ('case_mentor', '{id}', '{case_id}', true, false),
      ('finding', '{id}', '{person_id}', true, false),
      ('plan', '{id}', '{id}', false, false),
      ('target', '{id}', '{id,plan_id}', true, false)
    ) tables (relation, keys, named, changes, goes)
  loop
    execute format($trigger$
      create trigger note_insert after insert on app.%1$I referencing new table as written for each statement
        when (current_setting('app.import_batch', true) <> '') execute function app.note_import_change(%2$L, %3$L)
      $trigger$, noted.relation, noted.keys, noted.named);
    if noted.changes then
      execute format($trigger$
        create trigger note_update after update on app.%1$I referencing old table as written for each statement
          when (current_setting('app.import_batch', true) <> '') execute function app.note_import_change(%2$L, %3$L)
        $trigger$, noted.relation, noted.keys, noted.named);
    end if;
    if noted.goes then
      execute format($trigger$
        create trigger note_delete after delete on app.%1$I referencing old table as written for each statement
          when (current_setting('app.import_batch', true) <> '') execute function app.note_import_change(%2$L, %3$L)
        $trigger$, noted.relation, noted.keys, noted.named);
    end if;
  end loop;
end $$;

-- Whatever is removed is looked for in what points to it.
drop index app.case_mentor_member;
create index case_mentor_member on app.case_mentor (member_id);
create index recruitment_event_unit_then on app.recruitment_event (unit_then);
create index milestone_unit_then on app.milestone (unit_then);

-- The path of a unit that is gone with its import is not given again.
grant select (path, freed_paths) on app.import_batch to app_scope;
create policy scope_lookup on app.import_batch for select to app_scope using (true);
set local role app_scope;
create or replace function app.last_segments(parent text default null) returns table (parent_path text, segment text)
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
    union all
    select freed.path from app.import_batch b cross join unnest(b.freed_paths) freed (path)
    where freed.path >= app.scope_lo('units') and freed.path < app.scope_hi('units')
      and (parent is null or (freed.path > parent and freed.path < parent || '~'))
  ) given
  where parent is null or left(given.path, -4) = parent
  group by 1;
end;
reset role;
