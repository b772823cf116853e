-- Which partners names may mean: those whose names have as much in common.
select p.id, p.external_id, p.name
from partner p
where p.matching_key in (select matching_key(n.name) from unnest(:names::text[]) as n (name))
order by p.id
