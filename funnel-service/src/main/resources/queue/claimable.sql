-- The first of some leads that nobody owns, locked; one that somebody else is about to take is passed over.
select l.id
from unnest(cast(:leads as bigint[])) with ordinality as w (lead_id, place)
join lead l on l.id = w.lead_id
where l.owner_id is null
order by w.place
limit 1
for no key update of l skip locked
