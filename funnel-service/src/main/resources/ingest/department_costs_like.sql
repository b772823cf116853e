select t.id, g.n
from unnest(:days::date[], :whose::text[], :what::text[]) with ordinality as g (day, department, item, n)
join department_cost t on t.day = g.day and t.department = g.department and t.item = coalesce(g.item, '')
