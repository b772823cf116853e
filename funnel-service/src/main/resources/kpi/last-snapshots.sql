-- The last day within each period of which a snapshot was kept; none where there is none.
select b.no as bucket, max(d.day) as day
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
join snapshot_day d on d.day >= b.start and d.day < b.until
group by 1
