-- A milestone that is recorded again is counted once: the portal takes back what the earlier event was
-- counted as, and nothing but that.
grant delete on app.milestone to app_portal;
create policy corrected_only on app.milestone as restrictive for delete to app_portal using (exists (
  select from app.recruitment_event e
  join app.recruitment_event later on later.case_id = e.case_id and later.seq > e.seq
  where e.id = event_id and (later.kind = e.kind or milestone.kind = 'departure')));
