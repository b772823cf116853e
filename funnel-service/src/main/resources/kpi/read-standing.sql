-- Open deals in slices: as they stood at the end of a day ('infinity': as they stand now), without those closed before a
-- limit; apart those that are expected to close within a period. By yomi, empty where a deal has none.
select b.no as bucket, /* group */ as label, coalesce(f.yomi, '') as yomi,
       count(*) as deals,
       count(*) filter (where f.next_action_set) as with_action,
       count(f.phase_on) as aged,
       coalesce(sum(least(b.day, :today) - f.phase_on), 0) as days,
       count(*) filter (where x.expected) as expected,
       coalesce(sum(f.amount) filter (where x.expected), 0) as amount,
       coalesce(sum(f.amount * f.probability) filter (where x.expected), 0) as weighted
from unnest(cast(:days as date[]), cast(:limits as date[]), cast(:starts as date[]), cast(:ends as date[]))
     with ordinality as b (day, open_at, start, until, no)
join standing_deal f on f.day = b.day and (f.closed_on is null or f.closed_on >= b.open_at)
cross join lateral (select coalesce(f.expected_close_on >= b.start and f.expected_close_on < b.until, false) as expected) x
/* joins */
where f.quality = any (:qualities)
  /* filters */
group by 1, 2, 3
