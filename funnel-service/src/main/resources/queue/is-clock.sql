q.clock_due_at is not null
