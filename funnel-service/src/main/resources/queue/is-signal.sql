q.signal_at > :signals and (q.next_action_at is null or q.next_action_at > :soon) and q.clock_due_at is null and q.returned_at is null
