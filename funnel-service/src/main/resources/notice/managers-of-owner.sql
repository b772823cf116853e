-- Whom a lead's owner reports to, and the managers of the owner's team; of a lead that nobody owns the department's managers.
select p.manager_id as id from app_user p where p.id = cast(:owner as bigint) and p.manager_id is not null
union
select u.id
from app_user u
join lateral (select m.team_id from team_membership m
              where m.user_id = u.id and m.since <= :today
              order by m.since desc limit 1) m on true
join team t on t.id = m.team_id
where u.role = 'MANAGER' and u.active
  and case when cast(:owner as bigint) is null then t.department = :department
           else t.id = (select o.team_id from team_membership o
                        where o.user_id = cast(:owner as bigint) and o.since <= :today
                        order by o.since desc limit 1) end
