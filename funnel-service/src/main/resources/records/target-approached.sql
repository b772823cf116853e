(select max(z.occurred_at) from lead q join activity z on z.lead_id = q.id where q.account_id = a.id and /* approach */)
