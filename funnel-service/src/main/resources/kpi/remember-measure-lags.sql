-- The same, remembered.
insert into measure_lag (measure, basis, p90_days, sample, computed_at)
select l.measure, l.basis, l.p90_days, l.sample, :now
from (/* lags */) l
on conflict (measure, basis) do update
    set p90_days = excluded.p90_days, sample = excluded.sample, computed_at = excluded.computed_at
