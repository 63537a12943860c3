create table app.person (
  id uuid primary key default uuidv7(),
  unit_id uuid not null,
  path text collate "C" not null,
  full_name text not null check (full_name is nfc normalized and full_name <> ''),
  folded text generated always as (app.vn_fold(full_name)) stored,
  sort_name text collate "vi-x-icu" not null,
  gender text check (gender in ('male', 'female')),
  born_on date,
  birth_year int check (birth_year between 1900 and 2100),
  schooling text,
  qualification text,
  theory_level text,
  occupation text,
  batch_id uuid,
  created_at timestamptz not null default now(),
  check (born_on is null or birth_year = extract(year from born_on)),
  unique (id, path),
  unique (id, path, sort_name),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index person_path on app.person (path, sort_name);
create index person_identity on app.person (path, folded, birth_year);
create index person_folded on app.person using gin (folded public.gin_trgm_ops);
create index person_unit on app.person (unit_id, path);
call app.guard_by_path('app.person', 'people', 'people_write');

create table app.member (
  person_id uuid primary key,
  path text collate "C" not null,
  card_number text check (card_number ~ '^[0-9]{5,12}$'),
  post text,
  admitted_on date,
  official_on date,
  -- A register may know that a member is official without a usable date.
  standing text not null default 'official' check (standing in ('probationary', 'official')),
  left_on date,
  left_how text check (left_how in ('moved_away', 'deceased', 'expelled', 'removed', 'resigned')),
  batch_id uuid,
  check (official_on is null or admitted_on is null or official_on >= admitted_on),
  check (official_on is null or standing = 'official'),
  check ((left_on is null) = (left_how is null)),
  foreign key (person_id, path) references app.person (id, path) on update cascade
);
create index member_path on app.member (path) where left_on is null;
create index member_card on app.member (card_number) where card_number is not null;
call app.guard_by_path('app.member', 'people', 'people_write');

-- P3. The portal may read everything but the ciphertext: a value is read through app.reveal only, which logs.
create table app.person_sensitive (
  person_id uuid not null,
  path text collate "C" not null,
  field text not null check (field in ('ethnicity', 'religion', 'identity_number')),
  ciphertext bytea not null,
  key_id text not null,
  token bytea not null,
  primary key (person_id, field),
  foreign key (person_id, path) references app.person (id, path) on update cascade
);
create index person_sensitive_path on app.person_sensitive (path, field, token);
call app.guard_by_path('app.person_sensitive', 'people', 'people_write');

-- Places people live in, and whether a cell covers them.
create table app.locality (
  id uuid primary key default uuidv7(),
  unit_id uuid not null,
  path text collate "C" not null,
  name text not null check (name is nfc normalized),
  kind text not null default 'hamlet' check (kind in ('hamlet', 'village', 'residential_group', 'quarter')),
  has_cell boolean not null,
  joint_host_unit_id uuid references app.unit (id),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index locality_path on app.locality (path);
call app.guard_by_path('app.locality', 'units', 'units_write');

create table app.key_post (
  id uuid primary key default uuidv7(),
  unit_id uuid not null,
  path text collate "C" not null,
  title text not null check (title is nfc normalized),
  held_by_member boolean not null,
  vacant boolean not null default false check (not (vacant and held_by_member)),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index key_post_path on app.key_post (path);
call app.guard_by_path('app.key_post', 'units', 'units_write');

grant select, insert, update, delete on app.person, app.member, app.locality, app.key_post to app_portal, app_worker;
grant select (person_id, path, field, key_id, token), insert, update, delete on app.person_sensitive to app_portal, app_worker;
