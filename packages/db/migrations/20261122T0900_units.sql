-- Text as PostgreSQL searches it; packages/domain text/fold folds the same way.
create function app.vn_fold(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)));

-- The identity of a unit, with today's path and the projection of its version and placement of today.
create table app.unit (
  id uuid primary key default uuidv7(),
  path text collate "C" not null unique check (path ~ '^([0-9a-z]{4})+$'),
  parent_id uuid,
  -- A path is always its parent's with one segment more; moving a subtree is checked at its end.
  parent_path text collate "C" generated always as (nullif(left(path, -4), '')) stored,
  name text not null check (name is nfc normalized and name <> ''),
  folded text generated always as (app.vn_fold(name)) stored,
  kind text not null check (kind in ('party_committee', 'grassroots_party_org', 'base_cell', 'sectional_org', 'sub_cell', 'subordinate_org')),
  sector text check (sector in ('locality', 'agency', 'school', 'health', 'military', 'police', 'enterprise_state', 'enterprise_private', 'other')),
  code text,
  area_exception text check (area_exception in ('mountain', 'border', 'island', 'minority_area', 'hardship', 'fishing')),
  -- The day of the last list of sources that the unit handed in; null until the first.
  sources_on date,
  dissolved_on date,
  created_at timestamptz not null default now(),
  check ((parent_id is null) = (length(path) = 4)),
  unique (id, path),
  foreign key (parent_id, parent_path) references app.unit (id, path) deferrable initially deferred
);
create index unit_parent on app.unit (parent_id);
create index unit_folded on app.unit using gin (folded public.gin_trgm_ops);

-- How long a unit exists. Its placements must cover the whole of it, so a gap is impossible.
create table app.unit_life (
  unit_id uuid not null references app.unit (id),
  path text collate "C" not null,
  life daterange not null check (not isempty(life)),
  primary key (unit_id, life without overlaps),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);

create table app.unit_version (
  unit_id uuid not null,
  path text collate "C" not null,
  valid_during daterange not null check (not isempty(valid_during)),
  name text not null check (name is nfc normalized and name <> ''),
  kind text not null,
  sector text,
  code text,
  document text,
  primary key (unit_id, valid_during without overlaps),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);

-- Where a unit stood. `placed_path` is path then: written once. The level columns make a cycle
-- impossible: a parent is always exactly one level above, in every day of the period.
create table app.unit_placement (
  unit_id uuid not null,
  path text collate "C" not null,
  parent_id uuid,
  level int not null check (level between 1 and 12),
  parent_level int,
  placed_path text collate "C" not null,
  valid_during daterange not null check (not isempty(valid_during)),
  document text,
  check ((parent_id is null) = (level = 1)),
  check ((parent_id is null) = (parent_level is null)),
  check (parent_level is null or level = parent_level + 1),
  primary key (unit_id, valid_during without overlaps),
  unique (unit_id, level, valid_during without overlaps),
  foreign key (parent_id, parent_level, period valid_during)
    references app.unit_placement (unit_id, level, period valid_during) deferrable initially deferred,
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
alter table app.unit_life add foreign key (unit_id, period life)
  references app.unit_placement (unit_id, period valid_during) deferrable initially deferred;
create index unit_placement_of_day on app.unit_placement using gist (valid_during);
create index unit_placement_placed_path on app.unit_placement (placed_path);

-- A tenant: the root unit of a tree.
create table app.committee (
  id uuid primary key default uuidv7(),
  root_unit_id uuid not null unique,
  path text collate "C" not null unique,
  name text not null check (name is nfc normalized),
  parent_body text not null default '',
  established_on date not null,
  contact jsonb not null default '{}',
  responsible text not null default '',
  licence text not null default '',
  extension text,
  created_at timestamptz not null default now(),
  foreign key (root_unit_id, path) references app.unit (id, path) on update cascade
);
