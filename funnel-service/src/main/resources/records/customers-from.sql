-- The customers of a list, as far as the viewer may read them.
from customer k
cross join company_setting s
left join lead l on l.id = k.lead_id
left join opportunity o on o.id = k.opportunity_id
left join account a on a.id = coalesce(k.account_id, o.account_id, l.account_id)
left join app_user u on u.id = k.owner_id
where true
/* filters */
/* scope */
