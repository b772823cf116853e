-- The customers of a list, as far as the viewer may read them.
from customer k
cross join company_setting s
left join lead l on l.id = k.lead_id
left join opportunity o on o.id = k.opportunity_id
left join account a on a.id = coalesce(k.account_id, o.account_id, l.account_id)
left join app_user u on u.id = k.owner_id
cross join lateral (select (now() at time zone s.zone)::date as day) t
cross join lateral (
    select case when k.stage <> 'CHURNED' then customer_health_before(k.id, t.day + 1) end as health) h
where true
/* filters */
/* scope */
