-- Customers at the end of each bucket, or today where it still runs, and twelve months before: how many, what they pay a month,
-- and what those of then pay by now. Who pays unknown sums is counted, and in no sum.
select b.no as bucket, /* group */ as label,
       count(*) filter (where k.present_now) as present,
       count(k.mrr_now) filter (where k.present_now) as priced,
       coalesce(sum(k.mrr_now) filter (where k.present_now), 0) as mrr,
       count(*) filter (where k.present_then) as present_then,
       count(*) filter (where k.present_then and not k.present_now) as lost_since,
       coalesce(sum(k.mrr_then), 0) as mrr_then,
       coalesce(sum(least(k.mrr_then, k.mrr_now)) filter (where k.mrr_then is not null), 0) as kept,
       coalesce(sum(k.mrr_now) filter (where k.mrr_then is not null), 0) as net,
       (select gross_margin from customer_success_setting) as margin
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
cross join lateral (select least(b.until, cast(:today as date) + 1) as until) e
cross join lateral (select (e.until - interval '12 months')::date as start) w
join fact f on f.measure = 'customer-start' and f.occurred_on < e.until
left join fact c on c.measure = 'customer-churn' and c.root = f.root and c.source_id = f.source_id
cross join lateral (
    select c.occurred_on is null or c.occurred_on >= e.until as present_now,
           f.occurred_on < w.start and (c.occurred_on is null or c.occurred_on >= w.start) as present_then) p
cross join lateral (
    select p.*, customer_mrr_before(f.source_id, e.until) as mrr_now,
           case when p.present_then then customer_mrr_before(f.source_id, w.start) end as mrr_then) k
/* joins */
where (k.present_now or k.present_then)
  and f.quality = any (:qualities)
  /* filters */
group by 1, 2
