-- Customers whose contract began in a span of time, by the source of their deal, and how many of them left within so many days.
select coalesce(s.source, 'UNKNOWN') as source, count(*) as customers,
       count(*) filter (where c.occurred_on <= s.occurred_on + cast(:days as integer)) as lost
from fact s
left join fact c on c.measure = 'customer-churn' and c.source_id = s.source_id
where s.measure = 'customer-start' and s.occurred_on >= :from and s.occurred_on < :until
group by 1
