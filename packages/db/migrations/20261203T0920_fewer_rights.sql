-- What nobody does, nobody may do: rights that no statement of ours uses go, and come back with the one
-- that needs them. Persons, members, plans and targets are corrected, never deleted.
revoke delete on app.person, app.member, app.plan, app.target from app_portal, app_worker;
revoke insert, update, delete on app.locality, app.key_post from app_portal, app_worker;

-- The portal lists persons and their sensitive values; an import corrects and replaces them, which the
-- portal does not. It opens questions, too, which the portal only closes.
revoke update on app.person from app_portal;
revoke update, delete on app.person_sensitive from app_portal;
revoke update on app.person_sensitive from app_worker;
revoke insert on app.finding from app_portal;
revoke execute on function app.analyse_register() from app_portal;

-- The worker founds no committee, moves no unit, takes in no file, publishes nothing; plans that it has
-- written it leaves as they are.
revoke insert, update on app.committee from app_worker;
revoke update on app.unit_placement from app_worker;
revoke insert on app.stored_file, app.import_batch from app_worker;
revoke update on app.plan from app_worker;
revoke insert, update on app.figure_release from app_worker;
revoke insert on app.figure from app_worker;
revoke usage on schema pub from app_worker;

-- A published release is corrected by another one.
revoke update on pub.figure_release from app_portal;

-- Which classes a role covers is read by the function that enters a scope.
revoke select on app.role_class from app_portal, app_worker;

-- Functions that act for others see no more of an account than they ask: of a password's hash only the
-- one that signs in.
revoke select on app.account from app_scope;
grant select (id, disabled_at) on app.account to app_scope;
revoke update on app.account, app.session from app_reveal;
grant update (failed_count, locked_until, last_sign_in_at) on app.account to app_reveal;
grant update (last_seen_at) on app.session to app_reveal;
revoke select on app.rule_confirmation from app_scope;
drop policy scope_lookup on app.rule_confirmation;
