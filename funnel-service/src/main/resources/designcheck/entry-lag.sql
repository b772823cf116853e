-- How many of the activities that people entered happened and were entered on which days.
select coalesce(a.occurred_on, (a.occurred_at at time zone :zone)::date) as occurred,
       (a.recorded_at at time zone :zone)::date as entered,
       count(*) as n
from activity a
where a.rep_id is not null
  and a.occurred_at >= :start and a.occurred_at < :end
group by 1, 2
