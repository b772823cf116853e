(select max(z.occurred_at) from lead q join activity z on z.lead_id = q.id
 where q.account_id = a.id and z.rep_id is not null
   and (z.kind in ('CALL', 'MEETING', 'VISIT') or z.kind = 'EMAIL' and z.direction = 'OUTBOUND'))
