(select max(z.occurred_at) from lead q join activity z on z.lead_id = q.id where q.account_id = a.id and is_human_touch(z.kind, z.direction, z.outcome, z.rep_id))
