-- Deals as they stand, held until the end of the transaction.
with held as materialized (
    select o.* from opportunity o where o.id = any (:ids) order by o.id for no key update
)
select o.id, o.lead_id, o.account_id,
       case when o.partner_id is null then l.partner_id end as inherited_partner_id, o.cycle, o.outcome, o.phase, o.amount,
       o.entered_at, o.confirmed_at, o.closed_at,
       (select max(c.occurred_at) from phase_change c where c.opportunity_id = o.id) as last_change_at,
       m.id as last_amount_id, (select count(*) from opportunity_amount n where n.opportunity_id = o.id)::integer as amounts
from held o
left join lead l on l.id = o.lead_id
left join lateral (
    select m.id from opportunity_amount m where m.opportunity_id = o.id
    order by coalesce(m.effective_at, '-infinity') desc, m.id desc limit 1) m on true
