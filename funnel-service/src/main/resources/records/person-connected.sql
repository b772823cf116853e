exists (select from activity z
        where z.contact_id = c.id and z.outcome in ('CONNECTED', 'REFUSED') and z.direction = 'OUTBOUND')
