-- What a committee knows of somebody beside the groups of a list, each with the days it holds. A period
-- entered by mistake is withdrawn and stays readable; what has ended keeps its last day.
create table app.person_flag (
  id uuid primary key default uuidv7(),
  person_id uuid not null,
  path text collate "C" not null,
  flag text not null check (flag in ('demobilised', 'graduate_returned', 'works_away', 'prestigious_person', 'front_officer', 'association_officer', 'cadre_source')),
  since date not null,
  until date,
  recorded_by uuid not null references app.account (id),
  recorded_at timestamptz not null default now(),
  withdrawn_by uuid references app.account (id),
  withdrawn_at timestamptz,
  check (until >= since),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  foreign key (person_id, path) references app.person (id, path) on update cascade
);
create index person_flag_person on app.person_flag (person_id, path);
create unique index person_flag_running on app.person_flag (person_id, flag) where until is null and withdrawn_at is null;
call app.guard_by_path('app.person_flag', 'people', 'people_write');

-- For what somebody's data are processed and why that is allowed: told to the person with the notice of
-- that version. A consent may be withdrawn; the record of it stays.
create table app.processing_basis (
  id uuid primary key default uuidv7(),
  person_id uuid not null,
  path text collate "C" not null,
  purpose text not null check (purpose in ('recruitment')),
  basis text not null check (basis in ('party_work', 'consent')),
  given_on date not null,
  document text check (document is nfc normalized and document <> ''),
  notice text not null,
  recorded_by uuid not null references app.account (id),
  recorded_at timestamptz not null default now(),
  withdrawn_on date check (withdrawn_on >= given_on),
  withdrawn_by uuid references app.account (id),
  check ((withdrawn_on is null) = (withdrawn_by is null)),
  check (basis = 'consent' or withdrawn_on is null),
  foreign key (person_id, path) references app.person (id, path) on update cascade
);
create index processing_basis_person on app.processing_basis (person_id, path);
call app.guard_by_path('app.processing_basis', 'people', 'people_write');

grant select, insert on app.person_flag, app.processing_basis to app_portal;
grant update (until, withdrawn_by, withdrawn_at) on app.person_flag to app_portal;
grant update (withdrawn_on, withdrawn_by) on app.processing_basis to app_portal;
