case
    when f.measure = 'handoff-returned' then
        (select case when h.return_reason is null then 'blind' else 'kept' end from handoff h where h.id = f.source_id)
    -- a lost deal: a reason, and of its lead that it was laid aside with a day, ended, or has come back meanwhile
    else (
        select case
                   when nullif(btrim(o.lost_reason), '') is null then 'blind'
                   when l.id is null or l.cycle > o.cycle or l.stage in ('RECYCLED', 'DISQUALIFIED') then 'kept'
                   else 'blind'
               end
        from opportunity o left join lead l on l.id = o.lead_id
        where o.id = f.source_id)
end
