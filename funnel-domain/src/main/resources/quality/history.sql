-- The days on which the first and the last lead were acquired; no row values where there are no leads.
select min(occurred_on) as first_day, max(occurred_on) as last_day
from fact
where measure = 'lead-arrival'
