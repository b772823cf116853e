-- The lead whose person has that address; of several the one that came in last.
select l.id
from lead l
join contact c on c.id = l.contact_id
where lower(c.email) = lower(:address)
order by l.acquired_at desc nulls last, l.id desc
limit 1
