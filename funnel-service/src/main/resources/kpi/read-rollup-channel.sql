-- The same from the rollup by channel, plus what has not been folded into it yet: exact at every moment.
with f as (
    select r.measure, r.day, r.quality, r.channel_id, r.count, r.amount
    from rollup_channel r
    where r.basis = :basis and r.measure = any (:measures)
    union all
    select d.measure, d./* day column */, d.quality, d.channel_id, d.sign, d.sign * d.amount
    from rollup_delta d
    where d.measure = any (:measures) and d./* day column */ is not null
)
select b.no as bucket, /* group */ as label, f.measure, f.quality, sum(f.count) as count, sum(f.amount) as amount
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
join f on f.day >= b.start and f.day < b.until
/* joins */
where true
  /* filters */
group by 1, 2, 3, 4
having sum(f.count) <> 0 or sum(f.amount) <> 0
