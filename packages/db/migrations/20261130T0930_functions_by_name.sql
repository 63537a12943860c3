-- Earlier migrations revoked and granted after a function had changed hands, which did nothing: these
-- stood open to everybody who reaches the schema. Whoever owns a function grants it here by name.
alter default privileges for role app_owner revoke execute on functions from public;
revoke execute on function app.current_account(), app.today(), app.vn_fold(text),
  app.describe_milestone(), app.keep_text(), app.reject_change() from public;

set local role app_scope;
revoke execute on function app.enter_scope(text, text, text, text), app.scope_lo(text), app.scope_hi(text),
  app.scope_extension(), app.is_in_scope(uuid), app.is_of_committee(uuid, text), app.gives_target(uuid, text),
  app.content_in_use(bytea), app.find_persons(text, integer), app.my_grants(), app.find_units(text, integer),
  app.free_slug(text, uuid) from public;
grant execute on function app.scope_extension(), app.is_in_scope(uuid), app.is_of_committee(uuid, text),
  app.gives_target(uuid, text), app.content_in_use(bytea), app.find_persons(text, integer) to app_portal, app_worker;
grant execute on function app.scope_lo(text), app.scope_hi(text) to app_portal, app_worker, app_reveal;
grant execute on function app.my_grants(), app.find_units(text, integer), app.free_slug(text, uuid) to app_portal;
grant execute on function app.is_in_scope(uuid) to app_queue;

set local role app_reveal;
revoke execute on function app.credentials(text), app.note_failure(text, integer, integer),
  app.note_sign_in(uuid), app.resume_session(bytea), app.reveal(uuid, text, text, text) from public;
grant execute on function app.credentials(text), app.note_failure(text, integer, integer),
  app.note_sign_in(uuid), app.resume_session(bytea), app.reveal(uuid, text, text, text) to app_portal;

set local role app_queue;
revoke execute on function app.enqueue(text, json) from public;
grant execute on function app.enqueue(text, json) to app_portal;

reset role;
