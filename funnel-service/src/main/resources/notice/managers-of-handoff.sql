-- The managers of both sides: whom the giver and the taker report to, and the managers of their teams; where the taker is a
-- whole department, the managers in it. Administrators where neither side has any.
with side as (
    select h.offered_by as person, null::text as department from handoff h where h.id = :handoff
    union all
    select h.offered_to, case when h.offered_to is null then h.to_department end from handoff h where h.id = :handoff
), belongs as (
    select u.id, u.role, t.id as team_id, t.department
    from app_user u
    join lateral (select m.team_id from team_membership m
                  where m.user_id = u.id and m.since <= :today
                  order by m.since desc limit 1) m on true
    join team t on t.id = m.team_id
    where u.active
), manager as (
    select u.manager_id as id from side s join app_user u on u.id = s.person where u.manager_id is not null
    union
    select b.id from side s join belongs p on p.id = s.person join belongs b on b.team_id = p.team_id and b.role = 'MANAGER'
    union
    select b.id from side s join belongs b on b.department = s.department and b.role = 'MANAGER'
)
select id from manager
union
select u.id from app_user u where u.role = 'ADMIN' and u.active and not exists (select from manager)
