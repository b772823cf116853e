-- How healthy the customers of each bucket's end are, or of today where it still runs: those of whom anything is known. They are
-- read once, however many buckets; the many of whom nothing was ever told are not asked, and stand together.
with told as materialized (
    select /* group */ as label, f.occurred_on as started_on, c.occurred_on as left_on,
           case when exists (select from customer_judgement j where j.customer_id = f.source_id)
                  or exists (select from usage_event y where y.customer_id = f.source_id) then f.source_id end as customer
    from fact f
    left join fact c on c.measure = 'customer-churn' and c.root = f.root and c.source_id = f.source_id
    /* joins */
    where f.measure = 'customer-start'
      and f.quality = any (:qualities)
      /* filters */
    group by 1, 2, 3, 4
)
select e.no as bucket, t.label, count(h.health) as known, coalesce(sum(h.health), 0) as health
from (select b.no, least(b.until, cast(:today as date) + 1) as until
      from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)) e
join told t on t.started_on < e.until and (t.left_on is null or t.left_on >= e.until)
cross join lateral (
    select case when t.customer is not null then customer_health_before(t.customer, e.until) end as health) h
group by 1, 2
