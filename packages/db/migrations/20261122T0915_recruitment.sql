-- The projection of a case's events: one row per procedure, written in the same transaction as the event.
create table app.recruitment_case (
  id uuid primary key default uuidv7(),
  person_id uuid not null,
  path text collate "C" not null,
  sort_name text collate "vi-x-icu" not null,
  stage text not null check (stage in ('sourced', 'class_finished', 'applied', 'dossier_ready', 'verified', 'cell_resolved', 'committee_resolved', 'decided', 'probationary', 'official', 'withdrawn', 'taken_off_list', 'refused', 'moved_away', 'deceased', 'expelled', 'removed', 'resigned')),
  stage_since date not null,
  open boolean not null generated always as (stage in ('sourced', 'class_finished', 'applied', 'dossier_ready', 'verified', 'cell_resolved', 'committee_resolved', 'decided')) stored,
  category text,
  -- Groups of the person as the list names them (domain people/groups): overlapping flags.
  groups text[] not null default '{}',
  sourced_on date,
  due_on date,
  due_what text,
  eligible boolean not null default true,
  rule_pack text not null,
  last_seq int not null,
  batch_id uuid,
  unique (id, path),
  foreign key (person_id, path, sort_name) references app.person (id, path, sort_name) on update cascade
);
create index recruitment_case_person on app.recruitment_case (person_id, path, sort_name);
create index recruitment_case_by_stage on app.recruitment_case (path, stage);
-- One index for each order of the list: the keyset starts in it, and the path is checked inside it.
create index recruitment_case_by_name on app.recruitment_case (stage, sort_name, id, path);
create index recruitment_case_open_by_name on app.recruitment_case (sort_name, id, path) where open;
create index recruitment_case_open_by_stage_since on app.recruitment_case (stage_since, id, path) where open;
create index recruitment_case_open_by_due on app.recruitment_case (coalesce(due_on, 'infinity'::date), id, path) where open;
create index recruitment_case_due on app.recruitment_case (path, due_on) include (eligible) where open;
call app.guard_by_path('app.recruitment_case', 'people', 'people_write');

-- Appended, never changed. `path` follows the person; `path_then` stays where it happened.
create table app.recruitment_event (
  id uuid primary key default uuidv7(),
  case_id uuid not null,
  path text collate "C" not null,
  seq int not null,
  kind text not null,
  happened_on date not null,
  as_fact boolean not null default false,
  data jsonb not null default '{}',
  findings jsonb not null default '[]',
  -- Why the officer went on against a warning, or recorded what happened against the rules.
  reason text,
  unit_then uuid not null references app.unit (id),
  path_then text collate "C" not null,
  recorded_by uuid references app.account (id),
  recorded_at timestamptz not null default now(),
  batch_id uuid,
  unique (case_id, seq),
  foreign key (case_id, path) references app.recruitment_case (id, path) on update cascade
);
create index recruitment_event_path on app.recruitment_event (path, kind, happened_on);
create index recruitment_event_case on app.recruitment_event (case_id, path);
call app.guard_by_path('app.recruitment_event', 'people', 'people_write');

-- What is counted: one row per milestone, guarded by path then, so that the report of a former
-- parent stays as it was while its list of persons does not. Names nobody.
create table app.milestone (
  event_id uuid primary key references app.recruitment_event (id),
  kind text not null check (kind in ('sourced', 'class_finished', 'admission', 'recognition', 'departure')),
  happened_on date not null,
  unit_then uuid not null references app.unit (id),
  path_then text collate "C" not null,
  gender text,
  ethnicity_token bytea,
  religion_token bytea,
  birth_year int,
  groups text[] not null default '{}'
);
create index milestone_by_path on app.milestone (path_then, kind, happened_on);
call app.guard_by_path('app.milestone', 'figures', 'people_write', 'path_then');

-- What is counted by is written with the fact, by whoever writes it: a later change of the person
-- does not change a count, and a count needs no right to read persons.
create function app.describe_milestone() returns trigger language plpgsql as $$
declare
  about record;
begin
  select p.gender, p.birth_year, c.groups,
    (select s.token from app.person_sensitive s where s.person_id = p.id and s.field = 'ethnicity') as ethnicity,
    (select s.token from app.person_sensitive s where s.person_id = p.id and s.field = 'religion') as religion
  into about
  from app.recruitment_event e
  join app.recruitment_case c on c.id = e.case_id
  join app.person p on p.id = c.person_id
  where e.id = new.event_id;
  if not found then return new; end if;
  new.gender := coalesce(new.gender, about.gender);
  new.birth_year := coalesce(new.birth_year, about.birth_year);
  new.ethnicity_token := coalesce(new.ethnicity_token, about.ethnicity);
  new.religion_token := coalesce(new.religion_token, about.religion);
  if new.groups = '{}' then new.groups := about.groups; end if;
  return new;
end $$;
-- Whoever writes thousands at once gives these columns along, and is spared a query for each row.
create trigger describe before insert on app.milestone for each row
  when (new.gender is null or new.birth_year is null) execute function app.describe_milestone();

create table app.case_mentor (
  id uuid primary key default uuidv7(),
  case_id uuid not null,
  path text collate "C" not null,
  member_id uuid references app.member (person_id),
  name text not null check (name is nfc normalized),
  assigned_on date not null,
  released_on date,
  batch_id uuid,
  foreign key (case_id, path) references app.recruitment_case (id, path) on update cascade
);
create index case_mentor_case on app.case_mentor (case_id, path);
create index case_mentor_member on app.case_mentor (member_id) where released_on is null;
call app.guard_by_path('app.case_mentor', 'people', 'people_write');

-- An open question about a record: from an import's problems or from a rule. Never a score.
create table app.finding (
  id uuid primary key default uuidv7(),
  path text collate "C" not null,
  person_id uuid,
  source text not null check (source in ('import', 'rule')),
  kind text not null,
  severity text not null check (severity in ('error', 'warning', 'notice')),
  place jsonb not null default '{}',
  batch_id uuid,
  opened_at timestamptz not null default now(),
  resolved_at timestamptz,
  foreign key (person_id, path) references app.person (id, path) on update cascade
);
create index finding_path on app.finding (path) where resolved_at is null;
create index finding_person on app.finding (person_id, path) where resolved_at is null;
call app.guard_by_path('app.finding', 'people', 'people_write');

-- Text search under row security: LIKE is not leakproof, so the search applies the scope's range
-- itself and gives ids only.
create function app.find_persons(wanted text, at_most int default 500) returns table (person_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  lo text := app.scope_lo('people');
  folded_words text := regexp_replace(btrim(app.vn_fold(wanted)), '\s+', ' ', 'g');
  pattern text := '%' || replace(replace(replace(folded_words, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  if lo is null then return; end if;
  return query select p.id from app.person p
    where p.path >= lo and p.path < lo || '~' and p.folded like pattern
    limit at_most;
end $$;
grant select (id, path, folded) on app.person to app_scope;
create policy scope_lookup on app.person for select to app_scope using (true);
grant execute on function app.vn_fold(text) to app_scope;
alter function app.find_persons(text, int) owner to app_scope;
revoke execute on function app.find_persons(text, int) from public;
grant execute on function app.find_persons(text, int) to app_portal;

grant select, insert, update on app.recruitment_case to app_portal, app_worker;
grant select, insert on app.recruitment_event to app_portal, app_worker;
-- An import that corrects a date supersedes the event; the milestone of the superseded one goes.
grant select, insert on app.milestone to app_portal, app_worker;
grant delete on app.milestone to app_worker;
grant select, insert, update on app.case_mentor, app.finding to app_portal, app_worker;
