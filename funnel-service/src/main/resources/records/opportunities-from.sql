-- The deals of a list: those asked for, as far as the viewer may read them.
from opportunity o
cross join company_setting s
left join lead l on l.id = o.lead_id
left join account a on a.id = coalesce(o.account_id, l.account_id)
left join contact c on c.id = l.contact_id
left join channel ch on ch.id = l.channel_id
left join partner pa on pa.id = coalesce(o.partner_id, l.partner_id)
left join app_user u on u.id = o.owner_id
left join app_user b on b.id = o.set_by
left join phase_definition p on p.phase = o.phase
left join quality_judgement q on q.lead_id = o.lead_id and q.cycle = o.cycle and q.effective
where true
/* filters */
/* scope */
