-- The appointments of a list, as far as the viewer may read them.
from appointment p
cross join company_setting s
left join account a on a.id = p.account_id
left join app_user b on b.id = p.set_by
left join app_user u on u.id = p.assigned_to
where true
/* filters */
/* scope */
