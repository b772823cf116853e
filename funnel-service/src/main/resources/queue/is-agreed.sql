q.next_action_at <= :soon and q.clock_due_at is null and q.returned_at is null
