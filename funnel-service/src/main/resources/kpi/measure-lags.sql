-- How long measures usually take after each of their anchors: 90th percentile of their latest events, days; 0 where there are none.
-- The latest are enough to tell, say how it is now, and are found in the same time however many there are.
select m.measure, a.basis,
       coalesce(greatest(percentile_disc(0.9) within group (order by f.occurred_on - a.day), 0), 0) as p90_days,
       count(a.day) as sample
from unnest(cast(:measures as text[])) as m (measure)
left join lateral (
    select *
    from fact f
    where f.measure = m.measure and f.occurred_on <> '-infinity' and (f.counts_from is null or f.counts_from <= :today)
    order by f.occurred_on desc
    limit 10000) f on true
cross join lateral (values /* anchors */) as a (basis, day)
group by m.measure, a.basis
