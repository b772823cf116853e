-- How many events a figure sums, and how many of them this viewer may read.
select count(*) as total, count(*) filter (where true /* scope */) as visible
from fact f
/* joins */
where /* which */
  and f.quality = any (:qualities)
  /* filters */
