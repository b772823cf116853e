-- Leads in the middle of being called, in no order.
select id from lead where stage = 'ATTEMPTING' and owner_id is not null order by hashint8(id) limit :most
