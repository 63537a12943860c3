-- A session is resumed by the transaction that works for it. Noting that it lives must not make its
-- other requests wait for that transaction: whoever finds the row held leaves the note to the holder.
grant create on schema app to app_reveal;
set local role app_reveal;
create or replace function app.resume_session(wanted bytea) returns table (
  session_id uuid, account_id uuid, user_name text, display_name text, must_change_password boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  seen timestamptz;
begin
  select s.id, a.id, a.user_name, a.display_name, a.must_change_password, s.last_seen_at
    into session_id, account_id, user_name, display_name, must_change_password, seen
    from app.session s join app.account a on a.id = s.account_id and a.disabled_at is null
    where s.token_hash = wanted and s.revoked_at is null and s.expires_at > now();
  if not found then return; end if;
  if seen < now() - interval '1 minute' then
    update app.session s set last_seen_at = now()
    where s.id = (select held.id from app.session held where held.id = session_id for update skip locked);
  end if;
  return next;
end $$;
reset role;
revoke create on schema app from app_reveal;
