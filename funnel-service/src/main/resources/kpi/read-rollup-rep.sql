-- The same from the rollup by rep (each event on its own date only), plus what has not been folded into it yet.
with f as (
    select r.measure, r.day, r.quality, r.rep_id, r.team_id, r.department, r.count, r.amount
    from rollup_rep r
    where r.measure = any (:measures)
    union all
    select d.measure, d.occurred_on, d.quality, d.rep_id, d.team_id, d.department, d.sign, d.sign * d.amount
    from rollup_delta d
    where d.measure = any (:measures)
)
select b.no as bucket, /* group */ as label, f.measure, f.quality, sum(f.count) as count, sum(f.amount) as amount
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
join f on f.day >= b.start and f.day < b.until
/* joins */
where true
  /* filters */
group by 1, 2, 3, 4
having sum(f.count) <> 0 or sum(f.amount) <> 0
