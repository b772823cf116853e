-- "Lead update" of the matrix of rights on lead l, for each role only at its time.
and case :viewer_role
    when 'ADMIN' then true
    when 'MANAGER' then true
    when 'MARKETING' then l.owner_id is null or l.owner_id = :viewer_id
    when 'SDR' then l.owner_id = :viewer_id
    when 'BDR' then l.owner_id = :viewer_id
    when 'FIELD' then l.owner_id = :viewer_id
        or exists (select from handoff h
                   where h.lead_id = l.id and h.status = 'ACCEPTED' and h.decided_by = :viewer_id)
        or exists (select from opportunity o where o.lead_id = l.id and o.owner_id = :viewer_id)
    else false
end
