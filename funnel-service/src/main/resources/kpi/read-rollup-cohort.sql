-- What had become of cohorts of leads before a day, from the rollup by both days, plus what has not been folded into it yet.
with f as (
    select b.no, r.measure, r.quality, r.count, r.amount
    from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
    join rollup_cohort r on r.lead_on >= b.start and r.lead_on < b.until
    where r.measure = any (:measures) and r.occurred_on < :seenUntil
    union all
    select b.no, d.measure, d.quality, d.sign, d.sign * d.amount
    from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
    join rollup_delta d on d.lead_on >= b.start and d.lead_on < b.until
    where d.measure = any (:measures) and d.occurred_on < :seenUntil
)
select f.no as bucket, null::text as label, f.measure, f.quality, sum(f.count) as count, sum(f.amount) as amount
from f
group by 1, 2, 3, 4
having sum(f.count) <> 0 or sum(f.amount) <> 0
