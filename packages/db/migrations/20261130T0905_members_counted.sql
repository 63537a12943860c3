-- Every screen counts the members below a unit, and the official ones among them: by the index alone.
drop index app.member_path;
create index member_path on app.member (path) include (standing) where left_on is null;
