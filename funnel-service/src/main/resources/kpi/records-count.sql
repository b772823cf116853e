-- How many events a figure sums, and how many of them this viewer may read.
select count(*) as total, count(*) filter (where true /* scope */) as visible
from /* events */ f
/* joins */
where /* which */
  and f.quality = any (:qualities)
  /* filters */
