-- Events by what the records behind them say.
select /* label */ as label, count(*) as events
from fact f
/* joins */
where /* which */
  and f.quality = any (:qualities)
  /* filters */
group by 1
order by 2 desc, 1 nulls last
