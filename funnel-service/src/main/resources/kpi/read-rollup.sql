-- The same from the rollups by channel or those of all channels, plus what has not been folded into them yet: exact at every moment.
-- Of each bucket the whole months are read as months, what is left at either end as days.
with b as (
    select x.no, x.start, x.until,
           least((date_trunc('month', x.start - interval '1 day') + interval '1 month')::date, x.until) as first_month,
           greatest(date_trunc('month', x.until::timestamp)::date,
                    least((date_trunc('month', x.start - interval '1 day') + interval '1 month')::date, x.until)) as last_month
    from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as x (start, until, no)
), f as (
    select b.no, r.measure, r.quality, /* channel */, r.count, r.amount
    from b join /* months */ r on r.month >= b.first_month and r.month < b.last_month
    where r.basis = :basis and r.measure = any (:measures)
    union all
    select b.no, r.measure, r.quality, /* channel */, r.count, r.amount
    from b join /* days */ r on r.day >= b.start and r.day < b.first_month
    where r.basis = :basis and r.measure = any (:measures)
    union all
    select b.no, r.measure, r.quality, /* channel */, r.count, r.amount
    from b join /* days */ r on r.day >= b.last_month and r.day < b.until
    where r.basis = :basis and r.measure = any (:measures)
    union all
    select b.no, d.measure, d.quality, d.channel_id, d.sign, d.sign * d.amount
    from b join rollup_delta d on d./* day column */ >= b.start and d./* day column */ < b.until
    where d.measure = any (:measures)
)
select f.no as bucket, /* group */ as label, f.measure, f.quality, sum(f.count) as count, sum(f.amount) as amount
from f
/* joins */
where true
  /* filters */
group by 1, 2, 3, 4
having sum(f.count) <> 0 or sum(f.amount) <> 0
