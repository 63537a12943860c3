-- A session is resumed by the transaction that works for it. That it lives is noted by a statement of
-- its own: a row held until such a transaction ends would let nobody end the session meanwhile.
drop function app.resume_session(bytea);
grant create on schema app to app_reveal;
set local role app_reveal;
create function app.resume_session(wanted bytea,
  out session_id uuid, out account_id uuid, out must_change_password boolean, out unseen boolean)
  returns setof record language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.id, a.id, a.must_change_password, s.last_seen_at < now() - interval '1 minute'
    from app.session s join app.account a on a.id = s.account_id and a.disabled_at is null
    where s.token_hash = wanted and s.revoked_at is null and s.expires_at > now();
end;
create function app.note_session(seen uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update app.session s set last_seen_at = now() where s.id = seen and s.revoked_at is null;
end;
revoke execute on function app.resume_session(bytea), app.note_session(uuid) from public;
grant execute on function app.resume_session(bytea), app.note_session(uuid) to app_portal;
reset role;
revoke create on schema app from app_reveal;
