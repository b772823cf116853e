-- Active people of field sales: by role, or in one of its teams today but not to manage it.
select u.id
from app_user u
left join lateral (select m.team_id from team_membership m
                   where m.user_id = u.id and m.since <= :today
                   order by m.since desc limit 1) m on true
left join team t on t.id = m.team_id
where u.active and (u.role = 'FIELD' or t.department = 'FS' and (u.role is null or u.role = 'FIELD'))
order by u.id
