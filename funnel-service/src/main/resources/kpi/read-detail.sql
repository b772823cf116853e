-- Events by what the records behind them say (empty: nothing) and by group, with what they are worth.
select coalesce(btrim(/* label */), '') as said, /* group */ as label, count(*) as events, sum(f.amount) as amount
from fact f
/* joins */
where /* which */
  and f.quality = any (:qualities)
  /* filters */
group by 1, 2
order by 3 desc, 1, 2 nulls last
