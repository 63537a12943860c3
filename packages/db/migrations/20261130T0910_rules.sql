insert into app.role_class (role, data_class)
  select distinct role, 'rules' from app.role_class;
insert into app.role_class (role, data_class) values ('system_admin', 'rules_write'), ('leader', 'rules_write');

-- What a committee vouches for in an edition of the rules, and what it takes back again. Added to,
-- never changed: the last row of a rule says whether it binds.
create table app.rule_confirmation (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references app.committee (root_unit_id),
  path text collate "C" not null,
  edition text not null check (edition <> ''),
  rule text not null check (rule <> ''),
  seq int not null check (seq > 0),
  value jsonb,
  document text check (document is nfc normalized and document <> ''),
  issued_on date,
  article text check (article is nfc normalized and article <> ''),
  -- Why a confirmation is taken back; a row has either the document or this.
  reason text check (reason is nfc normalized and reason <> ''),
  recorded_by uuid not null references app.account (id),
  recorded_at timestamptz not null default now(),
  unique (unit_id, edition, rule, seq),
  foreign key (unit_id, path) references app.unit (id, path) on update cascade,
  check (num_nulls(value, document, issued_on, article) = case when reason is null then 0 else 4 end)
);
call app.guard_by_path('app.rule_confirmation', 'rules', 'rules_write');
create policy in_own_name on app.rule_confirmation as restrictive for insert to app_portal
  with check (recorded_by = (select app.current_account()));
grant select on app.rule_confirmation to app_portal, app_worker;
grant insert (unit_id, path, edition, rule, seq, value, document, issued_on, article, reason, recorded_by)
  on app.rule_confirmation to app_portal;

-- What the committee of the active unit recorded, also for those who see a part of its tree only.
create function app.rule_confirmations() returns setof app.rule_confirmation
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select r.* from app.committee c join app.rule_confirmation r on r.unit_id = c.root_unit_id
  where app.scope_lo('rules') >= c.path and app.scope_lo('rules') < c.path || '~';
end;
create policy scope_lookup on app.rule_confirmation for select to app_scope using (true);
grant select on app.rule_confirmation to app_scope;
revoke execute on function app.rule_confirmations() from public;
grant execute on function app.rule_confirmations() to app_portal, app_worker;
alter function app.rule_confirmations() owner to app_scope;

-- Another number moves deadlines and changes who may be admitted: the rows of the committee's cases
-- are rebuilt as soon as it counts, by the job of the night.
create function app.rebuild_by_new_rules() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job('rebuild_cases',
    json_build_object('scope', json_build_object('account', 'system', 'unit', new.unit_id), 'input', json_build_object()),
    max_attempts => 5);
  return null;
end $$;
create trigger rebuild_cases after insert on app.rule_confirmation
  for each row execute function app.rebuild_by_new_rules();
revoke execute on function app.rebuild_by_new_rules() from public;
grant create on schema app to app_queue;
alter function app.rebuild_by_new_rules() owner to app_queue;
revoke create on schema app from app_queue;
