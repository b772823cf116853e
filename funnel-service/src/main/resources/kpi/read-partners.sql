-- Partners under contract at the end of each bucket, or today where it still runs; of these the trained and the active ones. Beside
-- them those under contract at its start, and how many of these left within it.
select b.no as bucket, /* group */ as label,
       count(*) filter (where p.present) as contracted,
       count(*) filter (where p.present and t.occurred_on < e.until) as trained,
       count(*) filter (where p.present and partner_active(f.root, e.until)) as active,
       count(*) filter (where p.present_before) as present_before,
       count(*) filter (where p.present_before and c.occurred_on < e.until) as lost
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
cross join lateral (select least(b.until, cast(:today as date) + 1) as until) e
join fact f on f.measure = 'partner-contracted' and f.occurred_on < e.until
left join fact t on t.measure = 'partner-trained' and t.root = f.root and t.source_id = f.source_id
left join fact c on c.measure = 'partner-ended' and c.root = f.root and c.source_id = f.source_id
cross join lateral (
    select c.occurred_on is null or c.occurred_on >= e.until as present,
           f.occurred_on < b.start and (c.occurred_on is null or c.occurred_on >= b.start) as present_before) p
/* joins */
where (p.present or p.present_before)
  /* filters */
group by 1, 2
