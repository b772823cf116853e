-- Leads laid aside, those to come back to first on top, as far as the viewer may read them.
select l.id, l.account_id, a.name as account_name, l.contact_id, c.last_name, c.first_name, l.owner_id, o.display_name as owner_name,
       l.recycle_reason, l.revisit_on, l.cycle, l.track,
       (select max(x.occurred_at) from stage_change x
        where x.lead_id = l.id and x.cycle = l.cycle and x.to_stage = 'RECYCLED' and not x.taken_back) as aside_at
from lead l
left join account a on a.id = l.account_id
left join contact c on c.id = l.contact_id
left join app_user o on o.id = l.owner_id
/* which */
order by l.revisit_on nulls first, l.id
limit :size offset :offset
