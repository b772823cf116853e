-- A deal won here already has its customer.
select distinct on (c.opportunity_id) c.opportunity_id, c.id
from customer c
where c.opportunity_id = any (:deals)
order by c.opportunity_id, c.id
