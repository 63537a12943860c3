-- A month's figures, frozen by one officer and published by another.
create table app.figure_release (
  id uuid primary key default uuidv7(),
  unit_id uuid not null,
  path text collate "C" not null,
  as_of date not null,
  status text not null default 'frozen' check (status in ('frozen', 'published', 'superseded')),
  frozen_by uuid not null references app.account (id),
  frozen_at timestamptz not null default now(),
  published_by uuid references app.account (id),
  published_at timestamptz,
  check (published_by is null or published_by <> frozen_by),
  unique (id, path),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index figure_release_path on app.figure_release (path, as_of);
call app.guard_by_path('app.figure_release', 'figures', 'figures_publish');

create table app.figure (
  release_id uuid not null,
  path text collate "C" not null,
  measure text not null,
  position int not null,
  numerator int,
  denominator int,
  -- The open number that a guarded numerator is a part of: later releases are compared by it.
  whole int,
  target_min int,
  target_max int,
  stretch int,
  period_from date not null,
  period_to date not null,
  suppressed boolean not null default false,
  -- By month of the year, and by year with the target of each: of open flows only.
  series jsonb,
  years jsonb,
  check (not suppressed or (numerator is null and denominator is null and whole is null and series is null and years is null)),
  primary key (release_id, measure),
  foreign key (release_id, path) references app.figure_release (id, path) on update cascade
);
call app.guard_by_path('app.figure', 'figures', 'figures_publish');
grant select, insert, update on app.figure_release to app_portal, app_worker;
grant select, insert on app.figure to app_portal, app_worker;

-- The public copies: all that the site's role can read. No person stands here.
create table pub.site (
  committee_id uuid primary key,
  path text collate "C" not null,
  name text not null,
  parent_body text not null,
  contact jsonb not null,
  responsible text not null,
  licence text not null,
  established_on date not null,
  extension text
);
create table pub.slogan (
  id uuid primary key,
  committee_id uuid not null references pub.site (committee_id),
  path text collate "C" not null,
  first_line text not null,
  second_line text,
  kicker text not null,
  valid_from date not null,
  valid_to date,
  position int not null
);
create table pub.article (
  id uuid primary key,
  committee_id uuid not null references pub.site (committee_id),
  path text collate "C" not null,
  slug text not null unique,
  title text not null,
  sapo text not null,
  body jsonb not null,
  category text not null,
  author_name text not null,
  image jsonb,
  published_at timestamptz not null,
  updated_at timestamptz,
  withdrawn_at timestamptz,
  unique (id, path),
  folded text generated always as (app.vn_fold(title || ' ' || sapo)) stored
);
create index article_newest on pub.article (committee_id, published_at desc) where withdrawn_at is null;
create table pub.article_redirect (
  old_slug text primary key,
  path text collate "C" not null,
  article_id uuid not null,
  foreign key (article_id, path) references pub.article (id, path) on update cascade
);
create table pub.figure_release (
  id uuid primary key,
  committee_id uuid not null references pub.site (committee_id),
  path text collate "C" not null,
  as_of date not null,
  published_at timestamptz not null,
  unique (id, path)
);
create index figure_release_newest on pub.figure_release (committee_id, as_of desc);
create table pub.figure (
  release_id uuid not null,
  path text collate "C" not null,
  measure text not null,
  position int not null,
  numerator int,
  denominator int,
  target_min int,
  target_max int,
  stretch int,
  period_from date not null,
  period_to date not null,
  suppressed boolean not null,
  series jsonb,
  years jsonb,
  check (not suppressed or (numerator is null and denominator is null and series is null and years is null)),
  primary key (release_id, measure),
  foreign key (release_id, path) references pub.figure_release (id, path)
);

call app.guard_by_path('pub.site', 'units', 'units_write');
call app.guard_by_path('pub.slogan', 'content', 'content_publish');
call app.guard_by_path('pub.article', 'content', 'content_publish');
call app.guard_by_path('pub.article_redirect', 'content', 'content_publish');
call app.guard_by_path('pub.figure_release', 'figures', 'figures_publish');
call app.guard_by_path('pub.figure', 'figures', 'figures_publish');
-- A committee's site shows what belongs to its tree, whoever publishes.
do $$
declare
  copied regclass;
begin
  foreach copied in array array['pub.site', 'pub.slogan', 'pub.article', 'pub.figure_release']::regclass[] loop
    execute format('create policy of_its_committee on %s as restrictive for insert to app_portal with check (app.is_of_committee(committee_id, path))', copied);
    execute format('create policy stays_with_its_committee on %s as restrictive for update to app_portal using (true) with check (app.is_of_committee(committee_id, path))', copied);
  end loop;
end $$;

-- A public address that no other article has or ever had, whatever unit it belongs to: `wanted`, or
-- `wanted-2` and so on. The lock holds until the copy is written.
create function app.free_slug(wanted text, article uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  candidate text := wanted;
  n int := 1;
begin
  perform pg_advisory_xact_lock(hashtext('nguon.public_slug'));
  while exists (select from pub.article a where a.slug = candidate and a.id <> article)
    or exists (select from pub.article_redirect r where r.old_slug = candidate and r.article_id <> article) loop
    n := n + 1;
    candidate := wanted || '-' || n;
  end loop;
  return candidate;
end $$;
grant usage on schema pub to app_scope;
grant select on pub.article, pub.article_redirect to app_scope;
create policy scope_lookup on pub.article for select to app_scope using (true);
create policy scope_lookup on pub.article_redirect for select to app_scope using (true);
alter function app.free_slug(text, uuid) owner to app_scope;
revoke execute on function app.free_slug(text, uuid) from public;
grant execute on function app.free_slug(text, uuid) to app_portal;

create policy everybody_reads on pub.site for select to app_site using (true);
create policy everybody_reads on pub.slogan for select to app_site using (true);
create policy everybody_reads on pub.article for select to app_site using (true);
create policy everybody_reads on pub.article_redirect for select to app_site using (true);
create policy everybody_reads on pub.figure_release for select to app_site using (true);
create policy everybody_reads on pub.figure for select to app_site using (true);
grant usage on schema pub to app_site, app_portal, app_worker;
grant select on all tables in schema pub to app_site;
grant select, insert, update on pub.site, pub.slogan, pub.article, pub.figure_release to app_portal;
grant select, insert on pub.article_redirect, pub.figure to app_portal;
grant delete on pub.slogan to app_portal;
