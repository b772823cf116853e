-- The events behind a figure, as far as this viewer may read them.
select f.measure, f.source_id, f.lead_id, f.opportunity_id, f.occurred_at, /* shown day */ as occurred_on, f.quality, f.amount,
       l.external_id as lead_external_id, o.external_id as opportunity_external_id, o.name as opportunity_name,
       coalesce(a.name, oa.name, pa.name) as account_name, nullif(concat_ws(' ', c.last_name, c.first_name), '') as contact_name,
       ch.name as channel, u.display_name as rep
from /* events */ f
/* joins */
left join lead l on l.id = f.lead_id
left join opportunity o on o.id = f.opportunity_id
left join account a on a.id = l.account_id
left join account oa on oa.id = o.account_id
left join partner pa on pa.id = f.root
left join contact c on c.id = l.contact_id
left join channel ch on ch.id = f.channel_id
left join app_user u on u.id = f.rep_id
where /* which */
  and f.quality = any (:qualities)
  /* filters */
  /* scope */
order by f.occurred_on desc, f.occurred_at desc nulls last, f.source_id desc
limit :size offset :offset
