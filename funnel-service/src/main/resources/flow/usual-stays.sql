-- How long those that left a stage within the last year had stayed there: three in four no longer than this. Not said where few left.
select y.place, percentile_cont(0.75) within group (order by y.left_on - y.entered_on) as days, count(*) as stays
from (
    select d.place, d.entered_on, lead(d.entered_on) over (partition by d.of order by d.occurred_at, d.id) as left_on
    from (select x.id, x./* of */ as of, x./* place */ as place, x.occurred_at,
                 coalesce(x.occurred_on, (x.occurred_at at time zone s.zone)::date) as entered_on
          from /* changes */ x cross join company_setting s) d) y
where y.left_on > :today - 365 and y.left_on <= :today
group by y.place
having count(*) >= :enough
