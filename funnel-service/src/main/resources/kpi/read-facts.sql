-- Counts and sums of measures from the facts themselves: any cut, any filter, any basis.
-- One row per bucket (several may overlap), group, measure and quality.
select b.no as bucket, /* group */ as label, f.measure, f.quality, count(*) as count, sum(f.amount) as amount
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
cross join fact f
/* joins */
where /* day */ >= b.start and /* day */ < b.until
  and f.measure = any (:measures)
  and (f.counts_from is null or f.counts_from <= :today)
  /* filters */
group by 1, 2, 3, 4
