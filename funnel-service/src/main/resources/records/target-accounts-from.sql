from account_target t
join account a on a.id = t.account_id
join lead l on l.id = t.lead_id
left join app_user u on u.id = l.owner_id
where t.removed_at is null
/* filters */
/* scope */
