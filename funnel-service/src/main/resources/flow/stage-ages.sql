-- What stands in each stage now, by how long it has: in all (band null), and by band of days.
with usual as (/* usual */),
standing as (
    -- the offset keeps the days from being reckoned at each place where they are named
    select n.place, n.days, width_bucket(n.days::float8, cast(:limits as float8[])) as band
    from (select f./* place */ as place, :today - f./* since */ as days
          from /* standing */ f
          /* joins */
          where /* now */
            and f.quality = any (:qualities)
            /* filters */
          offset 0) n)
select s.place, case when grouping(s.band) = 0 then coalesce(s.band, cardinality(cast(:limits as float8[])) + 1) end as band,
       count(*) as standing,
       percentile_cont(0.5) within group (order by s.days) as median,
       percentile_cont(0.9) within group (order by s.days) as p90,
       min(u.days) as usual, min(u.stays) as stays,
       count(*) filter (where s.days > u.days) as over_usual
from standing s
left join usual u on u.place = s.place
group by grouping sets ((s.place), (s.place, s.band))
