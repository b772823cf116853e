-- Leads first reached in the period, by the number of calls that it took.
select /* attempt number */::integer as attempts, count(*) as leads
from fact f
/* joins */
where f.measure = 'connect-arrival'
  and f.occurred_on >= :from and f.occurred_on < :until
  and f.quality = any (:qualities)
  /* filters */
group by 1
