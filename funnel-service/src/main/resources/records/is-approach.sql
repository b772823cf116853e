z.rep_id is not null and (z.kind in ('CALL', 'MEETING', 'VISIT', 'LETTER') or z.kind = 'EMAIL' and z.direction = 'OUTBOUND')
