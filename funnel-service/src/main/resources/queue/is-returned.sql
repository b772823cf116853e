q.returned_at is not null and q.clock_due_at is null
