-- People of some departments in each bucket, up to today while it runs: each counts with the share of its days in which he
-- belonged to a team there.
select b.no as bucket, /* group */ as label,
       sum(least(f.until, e.until) - greatest(f.since, b.start))::numeric / min(e.until - b.start) as heads
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
cross join lateral (select least(b.until, cast(:today as date) + 1) as until) e
join (
    select m.user_id as rep_id, m.team_id, m.department, m.since, m.until
    from membership m
    where m.department = any (:departments)) f on f.since < e.until and f.until > b.start
/* joins */
where e.until > b.start
  /* filters */
group by 1, 2
