-- The people of a team today who go to meetings; its manager leads them.
select u.id
from app_user u
join lateral (select m.team_id from team_membership m
              where m.user_id = u.id and m.since <= :today
              order by m.since desc limit 1) m on m.team_id = :team
where u.active and u.role is distinct from 'MANAGER' and u.role is distinct from 'PARTNER'
order by u.id
