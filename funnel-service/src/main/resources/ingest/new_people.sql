-- Reps known from records only: they have a name, and cannot sign in.
insert into app_user (id, display_name, created_at)
select n.id, n.name, :now
from unnest(:ids::bigint[], :names::text[]) as n (id, name)
