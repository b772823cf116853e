select u.id, u.display_name as name
from app_user u
where u.active
  and (u.role = :role
       or u.role in ('MANAGER', 'ADMIN')
          and exists (
              select from team_membership m join team t on t.id = m.team_id
              where m.user_id = u.id and t.department = :department
                and m.since = (select max(n.since) from team_membership n
                               where n.user_id = u.id
                                 and n.since <= (now() at time zone (select zone from company_setting))::date)))
order by coalesce(u.kana, u.display_name) collate "ja-JP-x-icu", u.id
