insert into campaign (id, name)
select n.id, n.name
from unnest(:ids::bigint[], :names::text[]) as n (id, name)
