-- Each win of the period with the visits on its deal (or, where a visit names no deal, in the deal's cycle) and the days it took.
select f.rep_id, f.amount, v.visits, c.amount as days
from fact f
/* joins */
cross join lateral (
    select count(*) as visits
    from fact w
    where w.root = f.root and w.measure = 'visit'
      and (w.opportunity_id = f.opportunity_id or w.opportunity_id is null and w.cycle = f.cycle)) v
left join fact c on c.root = f.root and c.measure = 'sales-cycle' and c.source_id = f.source_id
where f.measure = 'win' and f.rep_id is not null
  and f.occurred_on >= :from and f.occurred_on < :until
  and f.quality = any (:qualities)
  /* filters */
