-- Everybody who may answer what is offered to a department at large: whoever is in one of its teams today.
select u.id
from app_user u
join lateral (select m.team_id from team_membership m
              where m.user_id = u.id and m.since <= :today
              order by m.since desc limit 1) m on true
join team t on t.id = m.team_id
where t.department = :department and u.active and u.role is not null
