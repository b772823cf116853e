-- Those of some measures of which there is any fact at all.
select m.measure
from unnest(:measures::text[]) as m (measure)
where exists (select 1 from fact f where f.measure = m.measure)
