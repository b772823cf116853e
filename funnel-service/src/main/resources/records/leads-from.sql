-- The leads of a list: those asked for, as far as the viewer may read them.
from lead l
cross join company_setting s
left join account a on a.id = l.account_id
left join contact c on c.id = l.contact_id
left join channel ch on ch.id = l.channel_id
left join campaign cp on cp.id = l.campaign_id
left join partner pa on pa.id = l.partner_id
left join app_user u on u.id = l.owner_id
left join quality_judgement q on q.lead_id = l.id and q.cycle = l.cycle and q.effective
where true
/* filters */
/* scope */
