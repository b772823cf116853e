select coalesce(avg(case when o.outcome = 'WON' then 1.0 else 0 end), 0.5)
from opportunity o
where o.outcome in ('WON', 'LOST') and o.closed_at >= :now - :years * interval '1 year'
