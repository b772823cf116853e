appointment p
join lead l on l.id = p.lead_id
cross join lateral (
    select p.id as subject_id, p.lead_id, p.cycle, l.account_id, l.contact_id, null::bigint as deal_id, p.booked_at as known_until) m
