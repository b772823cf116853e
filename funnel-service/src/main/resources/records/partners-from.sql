-- The partners of a list.
from partner p
left join app_user u on u.id = p.owner_id
cross join lateral (select partner_stage(p, :tomorrow) as stage) g
cross join lateral (
    select (select count(*) from lead l where l.partner_id = p.id) as leads,
           (select count(*) from opportunity o left join lead l on l.id = o.lead_id
            where coalesce(o.partner_id, l.partner_id) = p.id) as deals,
           (select max(r.registered_on) from partner_registration r where r.partner_id = p.id) as registered_on) n
where true
/* filters */
