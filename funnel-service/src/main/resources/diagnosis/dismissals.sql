select f.rule, f.subject, f.dismissed_at, f.dismiss_reason, coalesce(u.display_name, '?') as dismisser
from finding_log f
left join app_user u on u.id = f.dismissed_by
where f.from_on = :from and f.until_on = :until and f.dismissed_at is not null
