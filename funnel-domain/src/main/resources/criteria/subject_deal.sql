opportunity o
left join lead l on l.id = o.lead_id
cross join lateral (
    select o.id as subject_id, o.lead_id, o.cycle, coalesce(o.account_id, l.account_id) as account_id, l.contact_id, o.id as deal_id,
           'infinity'::timestamptz as known_until) m
