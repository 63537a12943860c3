-- Facts about a membership after the admission: leaving, exemption, posts, a recognition that no procedure
-- holds. Appended, never changed: a fact that was wrong is taken back by another one.
create table app.member_event (
  id uuid primary key default uuidv7(),
  person_id uuid not null,
  path text collate "C" not null,
  seq int not null,
  kind text not null check (kind in ('left', 'exempted', 'exemption_ended', 'post_taken', 'post_left', 'recognised', 'taken_back')),
  happened_on date not null,
  data jsonb not null default '{}',
  findings jsonb not null default '[]',
  -- What the roll said before: taking the fact back brings it back.
  before jsonb not null,
  unit_then uuid not null references app.unit (id),
  path_then text collate "C" not null,
  recorded_by uuid references app.account (id),
  recorded_at timestamptz not null default now(),
  unique (person_id, seq),
  foreign key (person_id, path) references app.person (id, path) on update cascade
);
call app.guard_by_path('app.member_event', 'people', 'people_write');
grant select, insert on app.member_event to app_portal;
grant select on app.member_event to app_worker;

-- What follows from them, beside the columns that the roll has already.
alter table app.member
  add column post_since date,
  add column exempt_from date,
  add column exempt_to date,
  add check (exempt_to is null or exempt_from is not null);
create index member_gone on app.member (path) where left_on is not null;
create index member_exempt on app.member (path) where exempt_from is not null;

-- The roll is read in the order of given names: a broad scope walks it until a page is full.
create index person_by_name on app.person (sort_name, id, path);

-- A milestone is counted from a procedure or from the roll. How a member left is kept with it, so that
-- counting needs no right to read persons; candidates who stop have none.
alter table app.milestone drop constraint milestone_pkey;
alter table app.milestone alter column event_id drop not null;
alter table app.milestone
  add column member_event_id uuid references app.member_event (id),
  add column how text check (how in ('moved_away', 'deceased', 'expelled', 'removed', 'resigned')),
  add unique (event_id),
  add unique (member_event_id),
  add check (num_nonnulls(event_id, member_event_id) = 1);

-- Of the roll, too, the portal takes back only what a later entry corrects or takes back.
alter policy corrected_only on app.milestone using (exists (
  select from app.recruitment_event e
  join app.recruitment_event later on later.case_id = e.case_id and later.seq > e.seq
  where e.id = event_id and (later.kind = e.kind or milestone.kind = 'departure'))
  or exists (
  select from app.member_event e
  join app.member_event later on later.person_id = e.person_id and later.seq > e.seq
  where e.id = member_event_id
    and (later.kind = e.kind or (later.kind = 'taken_back' and (later.data ->> 'seq')::int = e.seq))));

-- Under forced row security the owner would see no row to fill.
alter table app.milestone no force row level security;
alter table app.recruitment_event no force row level security;
update app.milestone m set how = e.kind
from app.recruitment_event e
where e.id = m.event_id and m.kind = 'departure'
  and (e.kind in ('expelled', 'removed', 'resigned')
    or (e.kind in ('moved_away', 'deceased') and exists (
      select from app.recruitment_event held
      where held.case_id = e.case_id and held.seq < e.seq and held.kind in ('ceremony_held', 'recognised'))));
alter table app.milestone force row level security;
alter table app.recruitment_event force row level security;

-- Opening a member's page is logged once a day, as that of a candidate is.
create unique index audit_member_read_once on app.audit_event
  (account_id, subject_id, ((at at time zone 'Asia/Ho_Chi_Minh')::date)) where action = 'member.read';
create function app.log_member_reading(opened uuid, at_path text, request text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  reader uuid := app.current_account();
  lo text := app.scope_lo('people');
begin
  if reader is null or lo is null or at_path < lo or at_path >= lo || '~' then return false; end if;
  if exists (
    select from app.audit_event e
    where e.action = 'member.read' and e.account_id = reader and e.subject_id = opened
      and (e.at at time zone 'Asia/Ho_Chi_Minh')::date = (now() at time zone 'Asia/Ho_Chi_Minh')::date
  ) then return false; end if;
  insert into app.audit_event (account_id, path, action, subject_type, subject_id, request_id)
  values (reader, at_path, 'member.read', 'person', opened, request)
  on conflict do nothing;
  return true;
end $$;
create policy member_read_once on app.audit_event for select to app_reveal using (action = 'member.read');
grant create on schema app to app_reveal;
alter function app.log_member_reading(uuid, text, text) owner to app_reveal;
revoke create on schema app from app_reveal;
set local role app_reveal;
revoke execute on function app.log_member_reading(uuid, text, text) from public;
grant execute on function app.log_member_reading(uuid, text, text) to app_portal;
reset role;
