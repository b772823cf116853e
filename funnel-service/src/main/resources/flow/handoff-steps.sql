-- How many handoffs that were offered within the period went each step, by quality.
select s.origin, s.target, f.quality, count(*) as handoffs
from fact f
/* joins */
cross join lateral (/* steps */) s
where f.measure in ('handed-to-is', 'handoff')
  and f.occurred_on >= :from and f.occurred_on < :until
  and f.quality = any (:qualities)
  /* filters */
group by 1, 2, 3
