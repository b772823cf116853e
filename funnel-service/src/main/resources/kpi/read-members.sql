-- Who belonged to a team within a period, for what share of its days, and since when with us.
select u.display_name as name, u.hired_on,
       sum(least(m.until, cast(:until as date)) - greatest(m.since, cast(:from as date)))::numeric
           / (cast(:until as date) - cast(:from as date)) as active
from membership m
join app_user u on u.id = m.user_id
where m.team_id is not null and m.since < :until and m.until > :from
group by u.id
