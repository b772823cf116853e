-- The median amount of one measure's events. Not additive, so always from the facts.
select b.no as bucket, /* group */ as label, percentile_cont(0.5) within group (order by f.amount) as median,
       count(*) as count, sum(f.amount) as amount
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
cross join fact f
/* joins */
where /* day */ >= b.start and /* day */ < b.until
  and f.measure = any (:measures)
  and f.quality = any (:qualities)
  /* filters */
group by 1, 2
