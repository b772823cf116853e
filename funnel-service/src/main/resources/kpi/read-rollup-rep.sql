-- The same from the rollup by rep (each event on its own date only), plus what has not been folded into it yet.
with b as (
    select x.no, x.start, x.until
    from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as x (start, until, no)
), f as (
    select b.no, r.measure, r.quality, r.rep_id, r.team_id, r.department, r.count, r.amount
    from b join rollup_rep r on r.day >= b.start and r.day < b.until
    where r.measure = any (:measures)
    union all
    select b.no, d.measure, d.quality, d.rep_id, d.team_id, d.department, d.sign, d.sign * d.amount
    from b join rollup_delta d on d.occurred_on >= b.start and d.occurred_on < b.until
    where d.measure = any (:measures)
)
select f.no as bucket, /* group */ as label, f.measure, f.quality, sum(f.count) as count, sum(f.amount) as amount
from f
/* joins */
where true
  /* filters */
group by 1, 2, 3, 4
having sum(f.count) <> 0 or sum(f.amount) <> 0
