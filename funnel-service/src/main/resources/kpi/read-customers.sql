-- Customers at the end of each bucket, or today where it still runs, and twelve months before: how many, what they pay a month,
-- and what those of then pay by now. Who pays unknown sums is counted, and in no sum.
--
-- Customers are read once, however many buckets: those that began on one day, left on one day and never paid anything else count
-- together, the others singly. What a customer paid before a day is what it pays (0 once it has left) less the changes since; an
-- amount that was told anew without being a change (no kind) holds for the past as well.
with moments as (
    select e.no, e.until, (e.until - interval '12 months')::date as start
    from (select b.no, least(b.until, cast(:today as date) + 1) as until
          from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)) e
), told as materialized (
    select /* group */ as label, f.occurred_on as started_on, c.occurred_on as left_on,
           case when exists (select from customer_mrr_change m where m.customer_id = f.source_id and m.kind is not null)
                then f.source_id end as changed,
           count(*) as customers, count(k.mrr) as priced, sum(k.mrr) as mrr
    from fact f
    join customer k on k.id = f.source_id
    left join fact c on c.measure = 'customer-churn' and c.root = f.root and c.source_id = f.source_id
    /* joins */
    where f.measure = 'customer-start' and f.occurred_on < (select max(m.until) from moments m)
      and f.quality = any (:qualities)
      /* filters */
    group by 1, 2, 3, 4
)
select m.no as bucket, t.label,
       coalesce(sum(t.customers) filter (where p.present_now), 0) as present,
       coalesce(sum(t.priced) filter (where p.present_now), 0) as priced,
       coalesce(sum(k.mrr_now) filter (where p.present_now), 0) as mrr,
       coalesce(sum(t.customers) filter (where p.present_then), 0) as present_then,
       coalesce(sum(t.customers) filter (where p.present_then and not p.present_now), 0) as lost_since,
       coalesce(sum(k.mrr_then), 0) as mrr_then,
       coalesce(sum(least(k.mrr_then, k.mrr_now)) filter (where k.mrr_then is not null), 0) as kept,
       coalesce(sum(k.mrr_now) filter (where k.mrr_then is not null), 0) as net,
       (select gross_margin from customer_success_setting) as margin
from moments m
join told t on t.started_on < m.until
cross join lateral (
    select t.left_on is null or t.left_on >= m.until as present_now,
           t.started_on < m.start and (t.left_on is null or t.left_on >= m.start) as present_then) p
cross join lateral (
    select coalesce(sum(x.mrr - x.mrr_before) filter (where d.day >= m.until), 0) as now_on,
           coalesce(sum(x.mrr - x.mrr_before) filter (where d.day >= m.start), 0) as then_on
    from customer_mrr_change x
    cross join company_setting s
    cross join lateral (select coalesce(x.occurred_on, (x.occurred_at at time zone s.zone)::date) as day) d
    where x.customer_id = t.changed and x.kind is not null) since
cross join lateral (
    select case when p.present_now then t.mrr - since.now_on else 0 end as mrr_now,
           case when p.present_then then t.mrr - since.then_on end as mrr_then) k
where p.present_now or p.present_then
group by 1, 2
