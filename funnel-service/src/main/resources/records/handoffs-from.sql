-- The handoffs of a list, as far as the viewer may read them.
from handoff h
cross join company_setting s
left join app_user b on b.id = h.offered_by
left join app_user u on u.id = h.offered_to
left join app_user d on d.id = h.decided_by
where true
/* filters */
/* scope */
