account p
left join lateral (
    select x.id as lead_id, x.contact_id from lead x where x.account_id = p.id
    union all
    select null, k.id
    from contact k
    where k.account_id = p.id and not exists (select from lead x where x.account_id = p.id and x.contact_id = k.id)) w on true
left join lead l on l.id = w.lead_id
cross join lateral (
    select p.id as subject_id, l.id as lead_id, coalesce(l.cycle, 1) as cycle, p.id as account_id, w.contact_id,
           null::bigint as deal_id, 'infinity'::timestamptz as known_until) m
