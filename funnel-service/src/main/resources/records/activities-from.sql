-- The activities of a list, as far as the viewer may read them.
from activity v
cross join company_setting s
left join account a on a.id = v.account_id
left join app_user u on u.id = v.rep_id
where true
/* filters */
/* scope */
