-- How healthy the customers of each bucket's end are, or of today where it still runs: those of whom anything is known.
select b.no as bucket, /* group */ as label, count(h.health) as known, coalesce(sum(h.health), 0) as health
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
cross join lateral (select least(b.until, cast(:today as date) + 1) as until) e
join fact f on f.measure = 'customer-start' and f.occurred_on < e.until
left join fact c on c.measure = 'customer-churn' and c.root = f.root and c.source_id = f.source_id
cross join lateral (
    -- not asked for the many of whom nothing was ever told
    select case when exists (select from customer_judgement j where j.customer_id = f.source_id)
                  or exists (select from usage_event y where y.customer_id = f.source_id)
                then customer_health_before(f.source_id, e.until) end as health) h
/* joins */
where (c.occurred_on is null or c.occurred_on >= e.until)
  and f.quality = any (:qualities)
  /* filters */
group by 1, 2
