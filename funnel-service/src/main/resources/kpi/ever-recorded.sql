-- Those of some measures of which there is any fact at all. One look into the index each, whatever the planner thinks of their number.
select m.measure
from unnest(:measures::text[]) as m (measure)
cross join lateral (select from fact f where f.measure = m.measure limit 1) any_fact
