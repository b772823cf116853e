-- Customers present at each bucket's start, and those of them who left within it. They are read once, however many buckets.
with told as materialized (
    select /* group */ as label, f.occurred_on as started_on, c.occurred_on as left_on, count(*) as customers
    from fact f
    left join fact c on c.measure = 'customer-churn' and c.root = f.root and c.source_id = f.source_id
    /* joins */
    where f.measure = 'customer-start'
      and f.quality = any (:qualities)
      /* filters */
    group by 1, 2, 3
)
select b.no as bucket, t.label,
       coalesce(sum(t.customers) filter (where t.left_on < b.until), 0) as lost, sum(t.customers) as present
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
join told t on t.started_on < b.start and (t.left_on is null or t.left_on >= b.start)
group by 1, 2
