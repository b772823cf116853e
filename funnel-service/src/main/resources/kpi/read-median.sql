-- The median amount of one measure's events. Not additive, so always from the facts.
select b.no as bucket, /* group */ as label, percentile_cont(0.5) within group (order by f.amount) as median,
       count(*) as count, sum(f.amount) as amount
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
join fact f on f./* day */ >= b.start and f./* day */ < b.until
/* joins */
where f.measure = any (:measures)
  and f.quality = any (:qualities)
  /* filters */
group by 1, 2
