-- Of each measure the newest day up to today, and the days since :since on which there is any of it.
select m.measure,
       (select max(f.occurred_on) from fact f
        where f.measure = m.measure and f.occurred_on <= :today and f.occurred_on <> '-infinity') as newest,
       array(select distinct f.occurred_on from fact f
             where f.measure = m.measure and f.occurred_on >= :since and f.occurred_on <= :today) as days
from unnest(:measures::text[]) with ordinality as m (measure, n)
order by m.n
