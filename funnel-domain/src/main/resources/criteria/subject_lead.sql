lead l
cross join lateral (
    select l.id as subject_id, l.id as lead_id, l.cycle, l.account_id, l.contact_id, null::bigint as deal_id,
           'infinity'::timestamptz as known_until) m
