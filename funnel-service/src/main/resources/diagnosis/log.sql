select f.id, f.from_on, f.until_on, f.rule, f.subject, f.kind, f.department, f.numbers, f.first_seen_at, f.last_seen_at, f.gone_at,
       f.dismissed_at, f.dismiss_reason, coalesce(u.display_name, '?') as dismisser
from finding_log f
left join app_user u on u.id = f.dismissed_by
where f.kind <> 'WITHHELD'
order by f.gone_at is not null, case when f.gone_at is null then f.until_on end desc, case when f.gone_at is null then f.from_on end desc,
         case when f.gone_at is null then array_position(array['BOTTLENECK', 'SIGN', 'GOOD_SIGN'], f.kind::text) end,
         f.last_seen_at desc, f.id desc
limit :most
