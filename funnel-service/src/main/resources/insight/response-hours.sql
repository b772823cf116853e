-- Callable leads by the hour of their inquiry, and how many of them were called within five minutes.
select extract(hour from f.occurred_at at time zone s.zone)::integer as hour,
       count(*) filter (where f.measure = 'callable-lead') as leads, count(*) filter (where f.measure = 'five-minute-call') as called
from fact f
/* joins */
cross join company_setting s
where f.measure in ('callable-lead', 'five-minute-call')
  and f.occurred_on >= :from and f.occurred_on < :until
  and f.quality = any (:qualities)
  /* filters */
group by 1
