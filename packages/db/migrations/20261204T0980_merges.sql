-- One person entered twice becomes one again, and that can be taken back. Both are acts on many rows of
-- two persons at once: the portal holds no right to any of them, it calls a function that does the whole
-- act, inside the range of who asks. Nothing sealed leaves the database for it.
grant usage, create on schema app to app_duplicates;
grant select, insert, update, delete on app.person, app.member, app.person_sensitive, app.recruitment_case,
  app.case_mentor, app.finding, app.person_flag, app.processing_basis to app_duplicates;
grant select, insert, update, delete on app.recruitment_event, app.member_event, app.milestone to app_duplicates;
grant select on app.unit, app.committee to app_duplicates;
grant insert (account_id, path, action, subject_type, subject_id, changes, request_id) on app.audit_event to app_duplicates;
grant execute on function app.current_account(), app.vn_fold(text) to app_duplicates;
set local role app_scope;
grant execute on function app.scope_lo(text), app.scope_hi(text) to app_duplicates;
reset role;

-- Who has the same name is sought in the whole committee, and so is an identity number by its token.
create index person_same_name on app.person (folded, birth_year);
create index person_sensitive_identity on app.person_sensitive (token) where field = 'identity_number';

-- Two persons of whom somebody has said that they are not one.
create table app.distinct_persons (
  first_id uuid not null,
  path text collate "C" not null,
  second_id uuid not null,
  second_path text collate "C" not null,
  dismissed_by uuid not null references app.account (id),
  dismissed_at timestamptz not null default now(),
  reopened_by uuid references app.account (id),
  reopened_at timestamptz,
  primary key (first_id, second_id),
  check (first_id < second_id),
  check ((reopened_by is null) = (reopened_at is null)),
  foreign key (first_id, path) references app.person (id, path) on update cascade,
  foreign key (second_id, second_path) references app.person (id, path) on update cascade
);
create index distinct_persons_second on app.distinct_persons (second_id, second_path);
call app.guard_by_path('app.distinct_persons', 'people_write', 'people_write');
create policy both_in_scope on app.distinct_persons as restrictive for all to app_portal, app_worker
  using (second_path >= (select app.scope_lo('people_write')) and second_path < (select app.scope_hi('people_write')))
  with check (second_path >= (select app.scope_lo('people_write')) and second_path < (select app.scope_hi('people_write')));
grant select, insert (first_id, path, second_id, second_path, dismissed_by),
  update (dismissed_by, dismissed_at, reopened_by, reopened_at) on app.distinct_persons to app_portal;
grant select, insert, update, delete on app.distinct_persons to app_duplicates;

-- What a merge did, and all that is needed to take it back: the rows of both persons before it and of the
-- one after it. Sensitive values stand in them as they were sealed. Nobody but the functions below reads
-- these; a list that still has the dropped spelling finds the kept person by the other columns.
create table app.person_merge (
  id uuid primary key default uuidv7(),
  kept_id uuid not null,
  path text collate "C" not null,
  dropped_id uuid not null,
  dropped_unit uuid not null references app.unit (id),
  dropped_name text not null check (dropped_name is nfc normalized),
  dropped_folded text generated always as (app.vn_fold(dropped_name)) stored,
  dropped_born_on date,
  dropped_birth_year int,
  dropped_card text,
  reason text not null check (reason is nfc normalized and reason <> ''),
  -- Which fields were taken from the dropped person, and the ids of what was put aside or counted twice.
  act jsonb not null,
  before jsonb not null,
  after jsonb not null,
  merged_by uuid not null references app.account (id),
  merged_at timestamptz not null default now(),
  reversed_by uuid references app.account (id),
  reversed_at timestamptz,
  check ((reversed_by is null) = (reversed_at is null)),
  foreign key (kept_id, path) references app.person (id, path) on update cascade
);
create index person_merge_kept on app.person_merge (kept_id, path);
create index person_merge_path on app.person_merge (path, merged_at);
create unique index person_merge_dropped on app.person_merge (dropped_id) where reversed_at is null;
create index person_merge_name on app.person_merge (dropped_unit, dropped_folded) where reversed_at is null;
create index person_merge_card on app.person_merge (dropped_card) where reversed_at is null and dropped_card is not null;
call app.guard_by_path('app.person_merge', 'people', 'people_write');
grant select (id, kept_id, path, dropped_id, dropped_unit, dropped_name, dropped_folded, dropped_born_on,
  dropped_birth_year, dropped_card, reason, merged_by, merged_at, reversed_by, reversed_at)
  on app.person_merge to app_portal, app_worker;
grant select, insert, update on app.person_merge to app_duplicates;

-- Every row of a person, and the ids of what else refers to him.
create function app.person_rows(who uuid) returns jsonb
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'person', to_jsonb(p),
    'member', (select to_jsonb(m) from app.member m where m.person_id = who),
    'sensitive', (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from app.person_sensitive s where s.person_id = who),
    'cases', (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from app.recruitment_case c where c.person_id = who),
    'events', (select coalesce(jsonb_agg(to_jsonb(e)), '[]') from app.recruitment_event e
      join app.recruitment_case c on c.id = e.case_id where c.person_id = who),
    'memberEvents', (select coalesce(jsonb_agg(to_jsonb(e)), '[]') from app.member_event e where e.person_id = who),
    'milestones', (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from app.milestone s
      where s.event_id in (select e.id from app.recruitment_event e
          join app.recruitment_case c on c.id = e.case_id where c.person_id = who)
        or s.member_event_id in (select e.id from app.member_event e where e.person_id = who)),
    'mentors', (select coalesce(jsonb_agg(to_jsonb(h)), '[]') from app.case_mentor h
      join app.recruitment_case c on c.id = h.case_id where c.person_id = who),
    'helping', (select coalesce(jsonb_agg(to_jsonb(h)), '[]') from app.case_mentor h where h.member_id = who),
    'pairs', (select coalesce(jsonb_agg(to_jsonb(d)), '[]') from app.distinct_persons d where who in (d.first_id, d.second_id)),
    'flags', (select coalesce(jsonb_agg(to_jsonb(f)), '[]') from app.person_flag f where f.person_id = who),
    'bases', (select coalesce(jsonb_agg(b.id), '[]') from app.processing_basis b where b.person_id = who),
    'findings', (select coalesce(jsonb_agg(f.id), '[]') from app.finding f where f.person_id = who),
    'merges', (select coalesce(jsonb_agg(g.id), '[]') from app.person_merge g where g.kept_id = who))
  from app.person p where p.id = who
$$;

-- Writes rows back as they were, whatever columns the table has.
create function app.put_back(target regclass, kept jsonb) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  names text;
begin
  if jsonb_array_length(kept) = 0 then return; end if;
  select string_agg(quote_ident(a.attname), ', ') into names from pg_attribute a
  where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and kept -> 0 ? a.attname;
  execute format('insert into %s (%s) select %s from jsonb_populate_recordset(null::%s, $1)', target, names, names, target)
    using kept;
end $$;

-- The rows of a list that a condition on one of their ids picks.
create function app.rows_of(kept jsonb, field text, wanted jsonb) returns jsonb
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(r), '[]') from jsonb_array_elements(kept) r where wanted @> jsonb_build_array(r ->> field)
$$;

create function app.without_path(kept jsonb) returns jsonb
  language sql immutable set search_path = pg_catalog, pg_temp
  return case jsonb_typeof(kept) when 'object' then kept - 'path' end;

-- How many of these persons the scope may write; they are held until the act is over, their cases too.
create function app.lock_persons(wanted uuid[]) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  held uuid[];
begin
  select array_agg(l.id) into held from (
    select p.id from app.person p
    where p.id = any(wanted) and p.path >= app.scope_lo('people_write') and p.path < app.scope_hi('people_write')
    order by p.id for update) l;
  perform c.id from app.recruitment_case c where c.person_id = any(held) order by c.id for update;
  return coalesce(cardinality(held), 0);
end $$;

-- A sealed value that is to be sealed again for the person who keeps it; that it was taken is logged.
create function app.sealed_for_merge(who uuid, wanted_field text, request text)
  returns table (ciphertext bytea, key_id text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_path text;
begin
  select s.path into found_path from app.person_sensitive s
  where s.person_id = who and s.field = wanted_field
    and s.path >= app.scope_lo('people_write') and s.path < app.scope_hi('people_write');
  if found_path is null then return; end if;
  insert into app.audit_event (account_id, path, action, subject_type, subject_id, changes, request_id)
  values (app.current_account(), found_path, 'person.reseal', 'person', who, jsonb_build_object('field', wanted_field), request);
  return query select s.ciphertext, s.key_id from app.person_sensitive s where s.person_id = who and s.field = wanted_field;
end $$;

-- Makes one person of two. `act`: `fields` to take from the dropped one, `aside` the cases that do not go
-- on, `doubled` the events that are counted already, `continuing` the open case that does go on.
-- `sealed`: values of the dropped person, sealed for the kept one.
create function app.merge_persons(kept uuid, dropped uuid, why text, act jsonb, sealed jsonb) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  chosen text[] := array(select jsonb_array_elements_text(act -> 'fields'));
  aside uuid[] := array(select jsonb_array_elements_text(act -> 'aside'))::uuid[];
  doubled uuid[] := array(select jsonb_array_elements_text(act -> 'doubled'))::uuid[];
  before jsonb;
  k app.person;
  d app.person;
  dm app.member;
  behind int;
  merge_id uuid := uuidv7();
begin
  if kept = dropped or app.lock_persons(array[kept, dropped]) <> 2 then
    raise exception 'not both persons are in reach' using errcode = 'insufficient_privilege';
  end if;
  before := jsonb_build_object('kept', app.person_rows(kept), 'dropped', app.person_rows(dropped));
  select * into d from app.person where id = dropped;
  select * into dm from app.member where person_id = dropped;

  delete from app.case_mentor h using app.recruitment_case c
    where c.id = any(aside) and c.person_id in (kept, dropped) and h.case_id = c.id;
  delete from app.milestone s using app.recruitment_event e, app.recruitment_case c
    where c.person_id in (kept, dropped) and e.case_id = c.id and s.event_id = e.id
      and (c.id = any(aside) or e.id = any(doubled));
  delete from app.milestone s using app.member_event e
    where e.person_id in (kept, dropped) and s.member_event_id = e.id and e.id = any(doubled);
  delete from app.recruitment_event e using app.recruitment_case c
    where c.id = any(aside) and c.person_id in (kept, dropped) and e.case_id = c.id;
  delete from app.recruitment_case c where c.id = any(aside) and c.person_id in (kept, dropped);

  update app.person p set
    full_name = case when 'name' = any(chosen) then d.full_name else p.full_name end,
    sort_name = case when 'name' = any(chosen) then d.sort_name else p.sort_name end,
    gender = case when 'gender' = any(chosen) then d.gender else p.gender end,
    born_on = case when 'birth' = any(chosen) then d.born_on else p.born_on end,
    birth_year = case when 'birth' = any(chosen) then d.birth_year else p.birth_year end,
    schooling = case when 'schooling' = any(chosen) then d.schooling else p.schooling end,
    qualification = case when 'qualification' = any(chosen) then d.qualification else p.qualification end,
    theory_level = case when 'theory_level' = any(chosen) then d.theory_level else p.theory_level end,
    occupation = case when 'occupation' = any(chosen) then d.occupation else p.occupation end,
    unit_id = case when 'unit' = any(chosen) then d.unit_id else p.unit_id end,
    path = case when 'unit' = any(chosen) then d.path else p.path end
  where p.id = kept returning * into k;

  delete from app.person_sensitive s using jsonb_to_recordset(sealed) as r(field text)
    where s.person_id = kept and s.field = r.field;
  insert into app.person_sensitive (person_id, path, field, ciphertext, key_id, token)
    select kept, k.path, r.field, decode(r.ciphertext, 'hex'), r."keyId", s.token
    from jsonb_to_recordset(sealed) as r(field text, ciphertext text, "keyId" text)
    join app.person_sensitive s on s.person_id = dropped and s.field = r.field;

  if dm.person_id is not null then
    if exists (select from app.member where person_id = kept) then
      update app.member m set
        card_number = case when 'card_number' = any(chosen) then dm.card_number else m.card_number end,
        post = case when 'post' = any(chosen) then dm.post else m.post end,
        post_since = case when 'post' = any(chosen) then dm.post_since else m.post_since end,
        exempt_from = case when 'exemption' = any(chosen) then dm.exempt_from else m.exempt_from end,
        exempt_to = case when 'exemption' = any(chosen) then dm.exempt_to else m.exempt_to end,
        admitted_on = case when 'party_days' = any(chosen) then dm.admitted_on else m.admitted_on end,
        official_on = case when 'party_days' = any(chosen) then dm.official_on else m.official_on end,
        standing = case when 'party_days' = any(chosen) then dm.standing else m.standing end,
        left_on = case when 'leaving' = any(chosen) then dm.left_on else m.left_on end,
        left_how = case when 'leaving' = any(chosen) then dm.left_how else m.left_how end
      where m.person_id = kept;
    else
      perform app.put_back('app.member',
        jsonb_build_array(to_jsonb(dm) || jsonb_build_object('person_id', kept, 'path', k.path)));
    end if;
    delete from app.case_mentor h where h.member_id = dropped and h.released_on is null
      and exists (select from app.case_mentor o where o.case_id = h.case_id and o.member_id = kept and o.released_on is null);
    update app.case_mentor set member_id = kept where member_id = dropped;
    delete from app.member where person_id = dropped;
  end if;
  -- What is recorded of both memberships is one history: the numbers of the second follow the first's.
  select coalesce(max(e.seq), 0) into behind from app.member_event e where e.person_id = kept;
  update app.member_event e set person_id = kept, path = k.path, seq = e.seq + behind,
    data = case when e.data ? 'seq' then jsonb_set(e.data, '{seq}', to_jsonb((e.data ->> 'seq')::int + behind)) else e.data end
  where e.person_id = dropped;

  update app.recruitment_case set person_id = kept, path = k.path, sort_name = k.sort_name where person_id = dropped;
  update app.finding set person_id = kept, path = k.path where person_id = dropped;
  delete from app.person_flag f where f.person_id = dropped and f.until is null and f.withdrawn_at is null
    and exists (select from app.person_flag o where o.person_id = kept and o.flag = f.flag and o.until is null and o.withdrawn_at is null);
  update app.person_flag set person_id = kept, path = k.path where person_id = dropped;
  update app.processing_basis set person_id = kept, path = k.path where person_id = dropped;
  update app.person_merge set kept_id = kept, path = k.path where kept_id = dropped;
  delete from app.distinct_persons where dropped in (first_id, second_id);
  delete from app.person_sensitive where person_id = dropped;
  delete from app.person where id = dropped;

  insert into app.person_merge (id, kept_id, path, dropped_id, dropped_unit, dropped_name, dropped_born_on,
    dropped_birth_year, dropped_card, reason, act, before, after, merged_by)
  values (merge_id, kept, k.path, dropped, d.unit_id, d.full_name, d.born_on, d.birth_year, dm.card_number,
    why, act, before, app.person_rows(kept), app.current_account());
  return merge_id;
end $$;

-- What has become of a merge since, for the decision whether it can be taken back; null where the scope
-- does not reach both, or it has been taken back already. Holds what it looks at.
create function app.merge_standing(merge uuid) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.person_merge;
  present jsonb;
  lo text := app.scope_lo('people_write');
begin
  select * into g from app.person_merge where id = merge and reversed_at is null
    and path >= lo and path < lo || '~';
  if g.id is null or not exists (
    select from app.unit u where u.id = g.dropped_unit and u.path >= lo and u.path < lo || '~')
  then return null; end if;
  perform app.lock_persons(array[g.kept_id]);
  select * into g from app.person_merge where id = merge and reversed_at is null for update;
  if g.id is null then return null; end if;
  present := app.person_rows(g.kept_id);
  return jsonb_build_object(
    'keptId', g.kept_id, 'droppedId', g.dropped_id,
    'keptPath', g.path, 'droppedPath', (select u.path from app.unit u where u.id = g.dropped_unit),
    'mergedAgain', g.after #>> '{person,id}' <> g.kept_id::text or exists (
      select from app.person_merge l where l.kept_id = g.kept_id and l.reversed_at is null
        and (l.merged_at, l.id) > (g.merged_at, g.id)),
    'changedFields', (
      select coalesce(jsonb_agg(distinct touched.field), '[]')
      from (values ('name', 'full_name'), ('gender', 'gender'), ('birth', 'born_on'), ('birth', 'birth_year'),
        ('schooling', 'schooling'), ('qualification', 'qualification'), ('theory_level', 'theory_level'),
        ('occupation', 'occupation'), ('unit', 'unit_id')) touched(field, col)
      where g.act -> 'fields' ? touched.field and present -> 'person' -> touched.col <> g.after -> 'person' -> touched.col),
    -- A membership that was the kept person's alone stays his, unless a case of the other has gone on.
    'memberChanged', (app.without_path(present -> 'member') is distinct from app.without_path(g.after -> 'member')
        or exists (select from jsonb_array_elements(present -> 'memberEvents') e
          where not exists (select from jsonb_array_elements(g.after -> 'memberEvents') a where a ->> 'id' = e ->> 'id')))
      and (jsonb_typeof(g.before #> '{kept,member}') <> 'object' or jsonb_typeof(g.before #> '{dropped,member}') = 'object'
        or exists (
          select from jsonb_array_elements(present -> 'cases') c
          join jsonb_array_elements(g.before #> '{dropped,cases}') a on a ->> 'id' = c ->> 'id'
          where c ->> 'last_seq' <> a ->> 'last_seq')),
    'sensitiveChanged', exists (
      select from jsonb_array_elements_text(g.act -> 'fields') taken
      where taken in ('ethnicity', 'religion', 'identity_number')
        and (select s ->> 'token' from jsonb_array_elements(present -> 'sensitive') s where s ->> 'field' = taken)
          is distinct from (select s ->> 'token' from jsonb_array_elements(g.after -> 'sensitive') s where s ->> 'field' = taken)),
    'casesOpened', (
      select count(*) from jsonb_array_elements(present -> 'cases') c
      where not exists (select from jsonb_array_elements(g.after -> 'cases') a where a ->> 'id' = c ->> 'id')),
    'casesGone', (
      select count(*) from jsonb_array_elements(g.after -> 'cases') a
      where not exists (select from jsonb_array_elements(present -> 'cases') c where a ->> 'id' = c ->> 'id')),
    'stepsRecorded', jsonb_array_length(g.act -> 'aside') > 0 and exists (
      select from jsonb_array_elements(present -> 'cases') c
      join jsonb_array_elements(g.after -> 'cases') a on a ->> 'id' = c ->> 'id'
      where c ->> 'id' = g.act ->> 'continuing' and c ->> 'last_seq' <> a ->> 'last_seq'),
    'helpsSince', jsonb_typeof(g.before #> '{kept,member}') <> 'object' and exists (
      select from jsonb_array_elements(present -> 'helping') h
      where not exists (select from jsonb_array_elements(g.after -> 'helping') a where a ->> 'id' = h ->> 'id')));
end $$;

-- Makes two persons of one again, each with the rows that were its own; whether that may be has been
-- decided by what `merge_standing` told in the same transaction.
create function app.reverse_merge(merge uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  g app.person_merge;
  was app.person;
  k app.person;
  d app.person;
  km app.member;
  chosen text[];
  rows_kept jsonb;
  rows_dropped jsonb;
  milestones jsonb;
begin
  if app.merge_standing(merge) is null then
    raise exception 'not both persons are in reach' using errcode = 'insufficient_privilege';
  end if;
  -- First, so that what names the dropped person is his own again.
  update app.person_merge set reversed_by = app.current_account(), reversed_at = now() where id = merge returning * into g;
  chosen := array(select jsonb_array_elements_text(g.act -> 'fields'));
  rows_kept := g.before -> 'kept';
  rows_dropped := g.before -> 'dropped';
  was := jsonb_populate_record(null::app.person, rows_kept -> 'person');

  perform app.put_back('app.person', jsonb_build_array(rows_dropped -> 'person' || jsonb_build_object(
    'path', (select u.path from app.unit u where u.id = g.dropped_unit))));
  select * into d from app.person where id = g.dropped_id;
  update app.person p set
    full_name = case when 'name' = any(chosen) then was.full_name else p.full_name end,
    sort_name = case when 'name' = any(chosen) then was.sort_name else p.sort_name end,
    gender = case when 'gender' = any(chosen) then was.gender else p.gender end,
    born_on = case when 'birth' = any(chosen) then was.born_on else p.born_on end,
    birth_year = case when 'birth' = any(chosen) then was.birth_year else p.birth_year end,
    schooling = case when 'schooling' = any(chosen) then was.schooling else p.schooling end,
    qualification = case when 'qualification' = any(chosen) then was.qualification else p.qualification end,
    theory_level = case when 'theory_level' = any(chosen) then was.theory_level else p.theory_level end,
    occupation = case when 'occupation' = any(chosen) then was.occupation else p.occupation end,
    unit_id = case when 'unit' = any(chosen) then was.unit_id else p.unit_id end,
    path = case when 'unit' = any(chosen) then (select u.path from app.unit u where u.id = was.unit_id) else p.path end
  where p.id = g.kept_id returning * into k;

  perform app.put_back('app.person_sensitive', (
    select coalesce(jsonb_agg(r || jsonb_build_object('path', d.path)), '[]') from jsonb_array_elements(rows_dropped -> 'sensitive') r));
  delete from app.person_sensitive s where s.person_id = k.id and s.field = any(chosen);
  perform app.put_back('app.person_sensitive', (
    select coalesce(jsonb_agg(r || jsonb_build_object('path', k.path)), '[]')
    from jsonb_array_elements(app.rows_of(rows_kept -> 'sensitive', 'field', g.act -> 'fields')) r));

  if jsonb_typeof(rows_dropped -> 'member') = 'object' then
    perform app.put_back('app.member', jsonb_build_array(rows_dropped -> 'member' || jsonb_build_object('path', d.path)));
    update app.case_mentor h set member_id = d.id
      from jsonb_array_elements(rows_dropped -> 'helping') r where h.id = (r ->> 'id')::uuid and h.member_id = k.id;
    if jsonb_typeof(rows_kept -> 'member') = 'object' then
      km := jsonb_populate_record(null::app.member, rows_kept -> 'member');
      update app.member m set card_number = km.card_number, post = km.post, post_since = km.post_since,
        exempt_from = km.exempt_from, exempt_to = km.exempt_to, admitted_on = km.admitted_on, official_on = km.official_on, standing = km.standing, left_on = km.left_on, left_how = km.left_how
      where m.person_id = k.id;
    else
      delete from app.member where person_id = k.id;
    end if;
  end if;

  update app.member_event e set person_id = d.id, path = d.path, seq = r.seq, data = r.data
    from jsonb_populate_recordset(null::app.member_event, rows_dropped -> 'memberEvents') r
    where e.id = r.id and e.person_id = k.id;
  update app.recruitment_case c set person_id = d.id, path = d.path, sort_name = d.sort_name
    from jsonb_array_elements(rows_dropped -> 'cases') r where c.id = (r ->> 'id')::uuid and c.person_id = k.id;
  update app.finding f set person_id = d.id, path = d.path
    from jsonb_array_elements_text(rows_dropped -> 'findings') r where f.id = r::uuid and f.person_id = k.id;
  update app.person_flag f set person_id = d.id, path = d.path
    from jsonb_array_elements(rows_dropped -> 'flags') r where f.id = (r ->> 'id')::uuid and f.person_id = k.id;
  perform app.put_back('app.person_flag', (
    select coalesce(jsonb_agg(r || jsonb_build_object('path', d.path)), '[]') from jsonb_array_elements(rows_dropped -> 'flags') r
    where not exists (select from app.person_flag f where f.id = (r ->> 'id')::uuid)));
  update app.processing_basis b set person_id = d.id, path = d.path
    from jsonb_array_elements_text(rows_dropped -> 'bases') r where b.id = r::uuid and b.person_id = k.id;
  update app.person_merge m set kept_id = d.id, path = d.path
    from jsonb_array_elements_text(rows_dropped -> 'merges') r where m.id = r::uuid and m.kept_id = k.id;
  insert into app.distinct_persons (first_id, path, second_id, second_path, dismissed_by, dismissed_at, reopened_by, reopened_at)
    select p.first_id, one.path, p.second_id, other.path, p.dismissed_by, p.dismissed_at, p.reopened_by, p.reopened_at
    from jsonb_populate_recordset(null::app.distinct_persons, rows_dropped -> 'pairs') p
    join app.person one on one.id = p.first_id join app.person other on other.id = p.second_id;

  perform app.put_back('app.recruitment_case', (
    select coalesce(jsonb_agg(r || jsonb_build_object('path', p.path, 'sort_name', p.sort_name)), '[]')
    from jsonb_array_elements(app.rows_of(rows_kept -> 'cases' || (rows_dropped -> 'cases'), 'id', g.act -> 'aside')) r
    join app.person p on p.id = (r ->> 'person_id')::uuid));
  perform app.put_back('app.recruitment_event', (
    select coalesce(jsonb_agg(r || jsonb_build_object('path', c.path)), '[]')
    from jsonb_array_elements(app.rows_of(rows_kept -> 'events' || (rows_dropped -> 'events'), 'case_id', g.act -> 'aside')) r
    join app.recruitment_case c on c.id = (r ->> 'case_id')::uuid));
  perform app.put_back('app.case_mentor', (
    select coalesce(jsonb_agg(r || jsonb_build_object('path', c.path,
      'member_id', app.standing_for((r ->> 'member_id')::uuid))), '[]')
    from (
      select distinct e.r from jsonb_array_elements(rows_kept -> 'mentors' || (rows_dropped -> 'mentors')
        || (rows_dropped -> 'helping')) e(r)) gone
    join app.recruitment_case c on c.id = (r ->> 'case_id')::uuid
    where not exists (select from app.case_mentor h where h.id = (r ->> 'id')::uuid)));

  -- What was counted twice counts again, unless it has been corrected meanwhile.
  select coalesce(jsonb_agg(r), '[]') into milestones
    from jsonb_array_elements(rows_kept -> 'milestones' || (rows_dropped -> 'milestones')) r
    left join app.recruitment_event e on e.id = (r ->> 'event_id')::uuid
    where (g.act -> 'aside' ? e.case_id::text or g.act -> 'doubled' ? coalesce(r ->> 'event_id', r ->> 'member_event_id'))
      and not exists (select from app.recruitment_event l
        where l.case_id = e.case_id and l.seq > e.seq and l.kind = e.kind and l.recorded_at > g.merged_at);
  perform app.put_back('app.milestone', milestones);
  -- The trigger describes a milestone by the person as he is now; these were described then.
  update app.milestone s set gender = r.gender, birth_year = r.birth_year, groups = r.groups,
    ethnicity_token = r.ethnicity_token, religion_token = r.religion_token
    from jsonb_populate_recordset(null::app.milestone, milestones) r where s.event_id = r.event_id;
end $$;

-- Who somebody is that events of the past name by the id of a dropped person.
create function app.standing_for(who uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select g.kept_id from app.person_merge g where g.dropped_id = who and g.reversed_at is null), who)
$$;

-- Whether somebody of this name and day of birth, or of this identity number, may be known in another
-- part of the committee. It tells nothing else, does the same work whatever is found, and is logged.
create function app.known_elsewhere(full_name text, born_on date, identity_token bytea, request text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  lo text := app.scope_lo('people_write');
  root text;
  by_name boolean;
  by_number boolean;
begin
  if lo is null then return false; end if;
  select c.path into root from app.committee c where lo >= c.path and lo < c.path || '~';
  insert into app.audit_event (account_id, path, action, subject_type, subject_id, request_id)
  values (app.current_account(), lo, 'duplicates.ask_elsewhere', 'unit', nullif(current_setting('app.scope', true), '')::uuid, request);
  select exists (select from app.person p
    where p.folded = app.vn_fold(known_elsewhere.full_name) and p.born_on = known_elsewhere.born_on
      and p.birth_year = extract(year from known_elsewhere.born_on)
      and p.path >= root and p.path < root || '~' and not (p.path >= lo and p.path < lo || '~')) into by_name;
  select exists (select from app.person_sensitive s
    where s.field = 'identity_number' and s.token = identity_token
      and s.path >= root and s.path < root || '~' and not (s.path >= lo and s.path < lo || '~')) into by_number;
  return by_name or by_number;
end $$;

alter function app.person_rows(uuid) owner to app_duplicates;
alter function app.put_back(regclass, jsonb) owner to app_duplicates;
alter function app.rows_of(jsonb, text, jsonb) owner to app_duplicates;
alter function app.without_path(jsonb) owner to app_duplicates;
alter function app.lock_persons(uuid[]) owner to app_duplicates;
alter function app.sealed_for_merge(uuid, text, text) owner to app_duplicates;
alter function app.merge_persons(uuid, uuid, text, jsonb, jsonb) owner to app_duplicates;
alter function app.merge_standing(uuid) owner to app_duplicates;
alter function app.reverse_merge(uuid) owner to app_duplicates;
alter function app.standing_for(uuid) owner to app_duplicates;
alter function app.known_elsewhere(text, date, bytea, text) owner to app_duplicates;
set local role app_duplicates;
revoke execute on function app.person_rows(uuid), app.put_back(regclass, jsonb), app.rows_of(jsonb, text, jsonb),
  app.without_path(jsonb), app.lock_persons(uuid[]), app.sealed_for_merge(uuid, text, text), app.merge_persons(uuid, uuid, text, jsonb, jsonb),
  app.merge_standing(uuid), app.reverse_merge(uuid), app.standing_for(uuid),
  app.known_elsewhere(text, date, bytea, text) from public;
grant execute on function app.lock_persons(uuid[]), app.sealed_for_merge(uuid, text, text),
  app.merge_persons(uuid, uuid, text, jsonb, jsonb), app.merge_standing(uuid), app.reverse_merge(uuid),
  app.known_elsewhere(text, date, bytea, text) to app_portal;
grant execute on function app.standing_for(uuid) to app_portal, app_worker;
reset role;
revoke create on schema app from app_duplicates;
