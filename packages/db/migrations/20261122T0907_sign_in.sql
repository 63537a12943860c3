-- Names that were tried and belong to nobody: they lock like accounts do, so a lock tells nothing.
create table app.unknown_name (
  name_hash bytea primary key,
  failed_count int not null default 0,
  locked_until timestamptz,
  tried_at timestamptz not null default now()
);
create index unknown_name_tried on app.unknown_name (tried_at);

-- Whoever signs in is not known yet: a password's hash is told for one name at a time and only to
-- nobody, or to its own account. Locks the row, so that attempts on one name come one after another.
create function app.credentials(wanted text) returns table (
  account_id uuid, password_hash text, failed_count int, locked_until timestamptz, disabled boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  me uuid := app.current_account();
begin
  return query select a.id, a.password_hash, a.failed_count, a.locked_until, a.disabled_at is not null
    from app.account a where a.user_name = wanted and (me is null or a.id = me) for update;
  if found or me is not null then return; end if;
  delete from app.unknown_name u where u.tried_at < now() - interval '1 day';
  return query insert into app.unknown_name as u (name_hash) values (sha256(convert_to(wanted, 'UTF8')))
    on conflict (name_hash) do update set tried_at = now()
    returning null::uuid, null::text, u.failed_count, u.locked_until, false;
end $$;

create function app.note_failure(wanted text, failures int, seconds int) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  until timestamptz := case when seconds > 0 then now() + make_interval(secs => seconds) end;
begin
  update app.account set failed_count = failures, locked_until = until where user_name = wanted;
  if not found then
    update app.unknown_name set failed_count = failures, locked_until = until
    where name_hash = sha256(convert_to(wanted, 'UTF8'));
  end if;
end $$;

create function app.note_sign_in(wanted uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  update app.account set failed_count = 0, locked_until = null, last_sign_in_at = now() where id = wanted;
end;

-- The account behind a token's hash while both are alive; moves the last-seen time once a minute.
create function app.resume_session(wanted bytea) returns table (
  session_id uuid, account_id uuid, user_name text, display_name text, must_change_password boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.session s set last_seen_at = now()
  where s.token_hash = wanted and s.revoked_at is null and s.expires_at > now() and s.last_seen_at < now() - interval '1 minute';
  return query select s.id, a.id, a.user_name, a.display_name, a.must_change_password
    from app.session s join app.account a on a.id = s.account_id and a.disabled_at is null
    where s.token_hash = wanted and s.revoked_at is null and s.expires_at > now();
end $$;

-- Names of accounts stand beside what they did, so everybody signed in reads those. Passwords are
-- written by their owner or by whoever administers the installation, and read by nobody.
alter table app.account enable row level security;
alter table app.session enable row level security;
create policy names on app.account for select to app_portal, app_worker, app_scope using (true);
create policy administered on app.account for insert to app_portal with check ((select app.scope_lo('accounts')) = '');
create policy administered_or_own on app.account for update to app_portal
  using (id = (select app.current_account()) or (select app.scope_lo('accounts')) = '');
create policy signing_in on app.account to app_reveal using (true);
create policy signing_in on app.session to app_reveal using (true);
create policy opened_at_sign_in on app.session for insert to app_portal
  with check (coalesce(account_id = (select app.current_account()), true));
create policy own_or_administered on app.session for select to app_portal
  using (account_id = (select app.current_account()) or (select app.scope_lo('accounts')) = '');
create policy ended on app.session for update to app_portal
  using (account_id = (select app.current_account()) or (select app.scope_lo('accounts')) = '')
  with check (revoked_at is not null);
grant usage on schema app to app_reveal;
grant select, update on app.account, app.session to app_reveal;
grant select, insert, update, delete on app.unknown_name to app_reveal;
grant execute on function app.current_account() to app_reveal;
alter function app.credentials(text) owner to app_reveal;
alter function app.note_failure(text, int, int) owner to app_reveal;
alter function app.note_sign_in(uuid) owner to app_reveal;
alter function app.resume_session(bytea) owner to app_reveal;
revoke execute on function app.credentials(text), app.note_failure(text, int, int), app.note_sign_in(uuid), app.resume_session(bytea) from public;
grant execute on function app.credentials(text), app.note_failure(text, int, int), app.note_sign_in(uuid), app.resume_session(bytea) to app_portal;

grant select (id, user_name, display_name, must_change_password, disabled_at, last_sign_in_at, created_at),
  insert (user_name, display_name, password_hash, must_change_password),
  update (display_name, password_hash, must_change_password, password_changed_at, failed_count, locked_until, disabled_at)
  on app.account to app_portal;
grant select (id, account_id, user_agent, created_at, last_seen_at, expires_at, revoked_at),
  insert (account_id, token_hash, user_agent, expires_at), update (revoked_at) on app.session to app_portal;
grant select (id, user_name, display_name, disabled_at) on app.account to app_worker;

-- The table of rate-limiter-flexible; its keys are hashes of addresses and account ids.
create table app.rate_limit (key varchar(255) primary key, points int not null default 0, expire bigint);
grant select, insert, update, delete on app.rate_limit to app_portal;
