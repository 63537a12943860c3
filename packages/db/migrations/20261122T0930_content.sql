create table app.slogan (
  id uuid primary key default uuidv7(),
  unit_id uuid not null,
  path text collate "C" not null,
  first_line text not null check (first_line is nfc normalized and first_line <> ''),
  second_line text check (second_line is nfc normalized),
  kicker text not null default '' check (kicker is nfc normalized),
  valid_from date not null,
  valid_to date,
  position int not null default 1,
  status text not null default 'draft' check (status in ('draft', 'in_review', 'published', 'withdrawn')),
  version int not null default 1,
  -- What the publisher asked for when returning it; empty once it is submitted again.
  review_note text not null default '' check (review_note is nfc normalized),
  written_by uuid not null references app.account (id),
  published_by uuid references app.account (id),
  published_at timestamptz,
  updated_at timestamptz not null default now(),
  check (valid_to is null or valid_to >= valid_from),
  check (published_by is null or published_by <> written_by),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index slogan_path on app.slogan (path);
call app.guard_by_path('app.slogan', 'content', 'content_write');

create table app.article (
  id uuid primary key default uuidv7(),
  unit_id uuid not null,
  path text collate "C" not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title is nfc normalized),
  sapo text not null default '' check (sapo is nfc normalized),
  body jsonb not null default '[]',
  category text not null default '',
  author_name text not null default '',
  image jsonb,
  status text not null default 'draft' check (status in ('draft', 'in_review', 'published', 'withdrawn')),
  version int not null default 1,
  -- What the publisher asked for when returning it; empty once it is submitted again.
  review_note text not null default '' check (review_note is nfc normalized),
  written_by uuid not null references app.account (id),
  published_by uuid references app.account (id),
  published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (unit_id, slug),
  check (published_by is null or published_by <> written_by),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade
);
create index article_path on app.article (path, updated_at);
call app.guard_by_path('app.article', 'content', 'content_write');
-- A publisher moves a text from review to the public, and writes nothing else.
create policy publisher_moves on app.article for update to app_portal
  using (path >= (select app.scope_lo('content_publish')) and path < (select app.scope_hi('content_publish')))
  with check (path >= (select app.scope_lo('content_publish')) and path < (select app.scope_hi('content_publish')));
create policy publisher_moves on app.slogan for update to app_portal
  using (path >= (select app.scope_lo('content_publish')) and path < (select app.scope_hi('content_publish')))
  with check (path >= (select app.scope_lo('content_publish')) and path < (select app.scope_hi('content_publish')));

-- Who may move a text may not write it: without the right to write, nothing but the move changes, and
-- who publishes does so in the own name.
create function app.keep_text() returns trigger language plpgsql as $$
declare
  moved text[] := array['status', 'review_note', 'slug', 'published_by', 'published_at', 'updated_at', 'path'];
begin
  if current_user <> 'app_portal' then return new; end if;
  if new.published_by is distinct from old.published_by and new.published_by is distinct from app.current_account() then
    raise exception 'nobody publishes in the name of another' using errcode = 'insufficient_privilege';
  end if;
  if to_jsonb(new) - moved is distinct from to_jsonb(old) - moved
    and not coalesce(old.path >= app.scope_lo('content_write') and old.path < app.scope_hi('content_write'), false) then
    raise exception 'who publishes a text does not write it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_text before update on app.article for each row execute function app.keep_text();
create trigger keep_text before update on app.slogan for each row execute function app.keep_text();

-- Appended at every save: what the text was, who saved it.
create table app.content_version (
  id uuid primary key default uuidv7(),
  path text collate "C" not null,
  subject_id uuid not null,
  version int not null,
  snapshot jsonb not null,
  saved_by uuid not null references app.account (id),
  saved_at timestamptz not null default now(),
  unique (subject_id, version)
);
call app.guard_by_path('app.content_version', 'content', 'content_write');

-- An author and a unit are written once.
grant select, insert on app.slogan, app.article to app_portal;
grant update (first_line, second_line, kicker, valid_from, valid_to, position, status, version, review_note,
  published_by, published_at, updated_at) on app.slogan to app_portal;
grant update (slug, title, sapo, body, category, author_name, image, status, version, review_note,
  published_by, published_at, updated_at) on app.article to app_portal;
grant select, insert on app.content_version to app_portal;
