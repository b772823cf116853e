-- How long those that left a stage within the last year had stayed there: three in four no longer than this. Not said where few left.
-- Each leaving of that year looks back for its entering, so that the history before it is not read.
select y.place, percentile_cont(0.75) within group (order by y.left_on - y.entered_on) as days, count(*) as stays
from (
    select e.place, l.left_on, coalesce(e.occurred_on, (e.occurred_at at time zone l.zone)::date) as entered_on
    from (select x.id, x./* of */ as of, x.occurred_at, s.zone,
                 coalesce(x.occurred_on, (x.occurred_at at time zone s.zone)::date) as left_on
          from /* changes */ x cross join company_setting s
          where x.occurred_at > cast(:today as date) - 367) l
    cross join lateral (
        select x./* place */ as place, x.occurred_at, x.occurred_on
        from /* changes */ x
        where x./* of */ = l.of and (x.occurred_at, x.id) < (l.occurred_at, l.id)
        order by x.occurred_at desc, x.id desc
        limit 1) e) y
where y.left_on > :today - 365 and y.left_on <= :today
group by y.place
having count(*) >= :enough
