-- What became of cohorts, by the period in which it did: one row per cohort, period of the event, measure and quality.
select b.no as cohort, greatest(width_bucket(f.occurred_on, cast(:edges as date[])), 1) as at, f.measure, f.quality,
       count(*) as count, sum(f.amount) as amount
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
cross join fact f
/* joins */
where /* day */ >= b.start and /* day */ < b.until
  and f.measure = any (:measures)
  and (f.counts_from is null or f.counts_from <= :today)
  /* filters */
group by 1, 2, 3, 4
