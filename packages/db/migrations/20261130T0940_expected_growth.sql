-- Every import is rehearsed and taken back before it is written. When autovacuum comes between, the
-- tables are known to hold pages without rows, and while an import fills them every statement is
-- planned for none: what takes two seconds takes minutes. As tables of unknown content they are
-- estimated by their size, which grows with the import. The lock on them keeps autovacuum away. Findings,
-- which are written last and joined with nothing, need none of it.
create function app.expect_growth() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_clear_relation_stats('app', c.relname)
  from pg_class c
  where c.oid = any (array['app.unit', 'app.person', 'app.person_sensitive', 'app.member',
      'app.recruitment_case', 'app.recruitment_event', 'app.milestone', 'app.case_mentor',
      'app.plan', 'app.target']::regclass[])
    and c.reltuples <= c.relpages;
end $$;
grant execute on function app.expect_growth() to app_worker;
