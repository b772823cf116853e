(q.next_action_at > :soon or q.next_action_at is null and q.next_action_on > :today)
          and (q.signal_at is null or q.signal_at <= :signals) and q.clock_due_at is null and q.returned_at is null
