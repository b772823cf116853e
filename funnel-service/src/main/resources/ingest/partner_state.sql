-- Partners as they stand, held until the end of the transaction.
select p.id, p.contracted_on, p.ended_on
from partner p
where p.id = any (:ids)
order by p.id
for update
