-- Persons are listed word by word, a word's tone behind its letters (`sortName` in packages/domain): a
-- collation compares tones after all letters of the whole name and puts a Dũng between two Dung. Their
-- cases follow by the foreign key.
alter table app.person no force row level security;
update app.person p set sort_name = filed.key
from (
  select written.id, string_agg(
      normalize(regexp_replace(parts, tone, '', 'gi'), nfc) || ' ' || coalesce(
        translate((select string_agg(found[1], '') from regexp_matches(parts, tone, 'gi') found),
          U&'\0300\0309\0303\0301\0323', '12345'), '0'),
      ' ' order by place = words desc, place) as key
  from (
    select id, normalize(word, nfd) as parts, place, count(*) over (partition by id) as words,
      '(?<=[aeiouy][\u0302\u0306\u031B\u0323]*)[\u0300\u0301\u0303\u0309\u0323]' as tone
    from app.person, string_to_table(btrim(regexp_replace(full_name, '\s+', ' ', 'g')), ' ') with ordinality as parted(word, place)
  ) written
  group by written.id
) filed
where filed.id = p.id and filed.key <> p.sort_name;
alter table app.person force row level security;
