insert into team (id, name, department)
select n.id, n.name, n.department
from unnest(:ids::bigint[], :names::text[], :departments::text[]) as n (id, name, department)
