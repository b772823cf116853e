-- The median amount of some measures' events, of which the endless ones come last. Not additive, so always from the facts.
-- A median that lies among the endless, or between them and the rest, is none.
select b.no as bucket, /* group */ as label,
       -- halfway between two endless ones is no number
       nullif(nullif(percentile_cont(0.5) within group (
           order by case when f.measure = any (:endless) then 'infinity' else f.amount::float8 end), 'infinity'), 'NaN')
           as median,
       count(*) as count, sum(f.amount) as amount
from unnest(cast(:starts as date[]), cast(:ends as date[])) with ordinality as b (start, until, no)
cross join fact f
/* joins */
where /* day */ >= b.start and /* day */ < b.until
  and f.measure = any (:measures)
  and f.quality = any (:qualities)
  /* filters */
group by 1, 2
