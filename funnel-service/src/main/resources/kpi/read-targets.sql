-- Target accounts at each bucket's end, and those of them with whose people we had come so far by then.
select b.no as bucket, /* group */ as label,
       count(*) filter (where /* reached */(t.account_id, b.until)) as reached, count(*) as targets
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
join fact f on f.measure = 'target-added' and f.occurred_on < b.until
join account_target t on t.id = f.source_id
left join fact r on r.measure = 'target-removed' and r.root = f.root and r.source_id = f.source_id
/* joins */
where (r.occurred_on is null or r.occurred_on >= b.until)
  and f.quality = any (:qualities)
  /* filters */
group by 1, 2
