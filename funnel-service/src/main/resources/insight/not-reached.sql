-- Leads called in the period that nobody has reached in this cycle to this day.
select count(distinct (f.root, f.cycle))
from fact f
/* joins */
where f.measure = 'call'
  and f.occurred_on >= :from and f.occurred_on < :until
  and f.quality = any (:qualities)
  and not exists (select from fact c where c.root = f.root and c.measure = 'connect-arrival' and c.cycle = f.cycle)
  /* filters */
