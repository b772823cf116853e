-- The targets that reach into a period, each with the department that it is for: named by the target, its team, or the team
-- that its person is in; null where none of them tells.
select t.kpi,
       coalesce(t.department, m.department, p.department) as department,
       concat_ws('/', t.department, t.team_id, t.rep_id, t.channel_id) as scope,
       t.rep_id, t.from_on, t.until_on, t.value
from target t
left join team m on m.id = t.team_id
left join lateral (
    select pt.department
    from team_membership pm
    left join team pt on pt.id = pm.team_id
    where pm.user_id = t.rep_id and pm.since <= :today
    order by pm.since desc
    limit 1) p on true
where t.from_on < :until and t.until_on > :from
order by t.kpi, scope, t.from_on
