-- How long measures usually take after their anchor: 90th percentile of their latest events, days. Nothing of measures without any.
-- The latest are enough to tell, say how it is now, and are found in the same time however many there are.
select m.measure, greatest(percentile_disc(0.9) within group (order by f.occurred_on - f.anchor), 0) as p90_days, count(*) as sample
from unnest(cast(:measures as text[])) as m (measure)
cross join lateral (
    select f.occurred_on, f./* day column */ as anchor
    from fact f
    where f.measure = m.measure and f./* day column */ is not null and f.occurred_on <> '-infinity'
      and (f.counts_from is null or f.counts_from <= :today)
    order by f.occurred_on desc
    limit 10000) f
group by m.measure
