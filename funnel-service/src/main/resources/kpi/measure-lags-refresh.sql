-- The same for every measure of a basis, remembered.
insert into measure_lag (measure, basis, p90_days, sample, computed_at)
select f.measure, :basis, greatest(percentile_disc(0.9) within group (order by f.occurred_on - f./* day column */), 0),
       count(*), :now
from fact f
where f./* day column */ is not null and f.occurred_on <> '-infinity' and f.counts_from is null
group by f.measure
on conflict (measure, basis) do update
    set p90_days = excluded.p90_days, sample = excluded.sample, computed_at = excluded.computed_at
