-- Leads that somebody has to act on now, and those of them whose next action is overdue.
select 1 as bucket, /* group */ as label, count(*) as leads, count(*) filter (where f.next_action_on < :today) as overdue
from standing_lead f
/* joins */
where f.quality = any (:qualities)
  /* filters */
group by 2
