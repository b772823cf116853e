(lower(o.product) = lower(:product)
 or exists (select from deal_item i where i.opportunity_id = o.id and lower(i.product) = lower(:product)))
