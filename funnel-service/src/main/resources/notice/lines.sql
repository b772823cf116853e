-- A reader's notices with the names of what they are about, as far as the reader may see that now.
select n.id, n.kind, n.occasion, n.lead_id, n.opportunity_id, u.display_name as actor, n.word, n.moment, n.day, n.told_at, n.read_at,
       a.name as company, o.name as deal,
       case when :sees_contacts then nullif(concat_ws(' ', c.last_name, c.first_name), '') end as person
from notice n
left join app_user u on u.id = n.actor_id
left join opportunity o on o.id = n.opportunity_id
left join lead l on l.id = coalesce(n.lead_id, o.lead_id)
left join account a on a.id = coalesce(l.account_id, o.account_id)
left join contact c on c.id = l.contact_id
where n.user_id = :viewer_id
  and (n.root is null or (true /* scope */))
  /* condition */
order by n.told_at desc, n.id desc
limit :size offset :offset
