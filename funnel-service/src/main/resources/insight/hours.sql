-- Calls, connects and appointments agreed on a call by weekday (ISO: Monday 1) and hour; hour -1: only the day is known.
select extract(isodow from f.occurred_on)::integer as weekday, /* hour of day */ as hour,
       count(*) filter (where f.measure = 'call') as calls,
       count(*) filter (where f.measure = 'connect') as connects,
       count(*) filter (where f.measure = 'appointment-from-call') as appointments
from fact f
/* joins */
where f.measure in ('call', 'connect', 'appointment-from-call')
  and f.occurred_on >= :from and f.occurred_on < :until
  and f.quality = any (:qualities)
  /* filters */
group by 1, 2
