-- Customers present at each bucket's start, and those of them who left within it.
select b.no as bucket, /* group */ as label,
       count(*) filter (where c.occurred_on < b.until) as lost, count(*) as present
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
join fact f on f.measure = 'customer-start' and f.occurred_on < b.start
left join fact c on c.measure = 'customer-churn' and c.root = f.root and c.source_id = f.source_id
/* joins */
where (c.occurred_on is null or c.occurred_on >= b.start)
  and f.quality = any (:qualities)
  /* filters */
group by 1, 2
