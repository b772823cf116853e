-- Products that are offered or that open deals are about; those of one name once, as the master writes them.
select distinct on (lower(p.name) collate "ja-x-icu") p.name
from (select name, 1 as nth from product where active
      union all
      select o.product, 2 from opportunity o where o.outcome = 'OPEN' and o.product is not null
      union all
      select i.product, 3 from deal_item i join opportunity o on o.id = i.opportunity_id where o.outcome = 'OPEN') p
order by lower(p.name) collate "ja-x-icu", p.nth
limit 200
