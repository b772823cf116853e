-- Products with the number of deals that name them, offered ones first.
select p.id, p.name, p.standard_price, p.active, p.version,
       (select count(*) from opportunity o
        where lower(o.product) = lower(p.name)
           or exists (select from deal_item i where i.opportunity_id = o.id and lower(i.product) = lower(p.name))) as deals
from product p
order by p.active desc, p.name collate "ja-x-icu", p.id
