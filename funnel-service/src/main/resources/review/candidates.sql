-- Names of leads, as far as the viewer may read them.
select l.id as lead_id, a.name as company,
       case when :sees_contacts then nullif(concat_ws(' ', c.last_name, c.first_name), '') end as person, u.display_name as owner
from lead l
left join account a on a.id = l.account_id
left join contact c on c.id = l.contact_id
left join app_user u on u.id = l.owner_id
where l.id = any (:ids)
  /* scope */
