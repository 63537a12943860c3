-- What a committee vouches for now in an edition of the rules, without who did: the site tells whoever
-- wants to join the numbers that bind here. Written and taken away with the entry it copies.
create table pub.rule_confirmation (
  committee_id uuid not null references pub.site (committee_id),
  path text collate "C" not null,
  edition text not null,
  rule text not null,
  value jsonb not null,
  document text not null,
  issued_on date not null,
  article text not null,
  primary key (committee_id, edition, rule)
);

-- What was confirmed before is copied by the owner, who otherwise sees no row of these tables either.
alter table app.rule_confirmation no force row level security;
alter table app.committee no force row level security;
insert into pub.rule_confirmation (committee_id, path, edition, rule, value, document, issued_on, article)
  select c.id, c.path, last.edition, last.rule, last.value, last.document, last.issued_on, last.article
  from (select distinct on (unit_id, edition, rule) * from app.rule_confirmation
    order by unit_id, edition, rule, seq desc) last
  join app.committee c on c.root_unit_id = last.unit_id
  where last.value is not null;
alter table app.rule_confirmation force row level security;
alter table app.committee force row level security;

call app.guard_by_path('pub.rule_confirmation', 'rules', 'rules_write');
create policy of_its_committee on pub.rule_confirmation as restrictive for insert to app_portal
  with check (app.is_of_committee(committee_id, path));
create policy everybody_reads on pub.rule_confirmation for select to app_site using (true);
grant select on pub.rule_confirmation to app_site;
grant select, insert, delete on pub.rule_confirmation to app_portal;
