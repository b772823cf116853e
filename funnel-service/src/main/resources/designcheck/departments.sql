-- Departments in which somebody works: an active person in an active team.
select distinct t.department
from team t
join team_membership m on m.team_id = t.id
join app_user u on u.id = m.user_id and u.active
where t.active
  and m.since = (select max(x.since) from team_membership x where x.user_id = m.user_id and x.since <= :today)
