-- How many dashboards each manager opened in a span of time, and how many of them were those of the own department.
-- The department is that of the team on the day of the view; a view without a team is nobody's own.
select t.department, sum(v.views) filter (where v.department = t.department) as own, sum(v.views) as views
from dashboard_view v
join lateral (
    select t.department
    from team_membership m join team t on t.id = m.team_id
    where m.user_id = v.viewer_id and m.since <= v.viewed_on
    order by m.since desc limit 1) t on true
where v.viewed_on >= :from and v.viewed_on < :until
group by v.viewer_id, t.department
having sum(v.views) filter (where v.department = t.department) > 0
