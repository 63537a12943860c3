-- What whoever runs the machine does without an account: make the first administrator, reset a lost
-- password. Both run as app_owner, which row security otherwise leaves without rows.
create policy operator_grants on app.role_grant for insert to app_owner
  with check (role = 'system_admin' and unit_id is null and granted_by is null);
create policy operator_acts on app.audit_event for insert to app_owner
  with check (account_id is null and action like 'operator.%');
-- An import from the machine runs in the name of a planner; which accounts are planners is read here.
create policy operator_reads_grants on app.role_grant for select to app_owner using (true);
