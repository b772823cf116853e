-- Partners known from records only: they have a name, and no contract.
insert into partner (id, name, matching_key, created_at, updated_at)
select n.id, n.name, matching_key(n.name), :now, :now
from unnest(:ids::bigint[], :names::text[]) as n (id, name)
