-- How long one measure takes after its anchor: 90th percentile, days.
select greatest(percentile_disc(0.9) within group (order by f.occurred_on - f./* day column */), 0) as p90_days
from fact f
where f.measure = :measure and f./* day column */ is not null and f.occurred_on <> '-infinity'
having count(*) > 0
