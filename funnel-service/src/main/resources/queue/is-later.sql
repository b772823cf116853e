(q.next_action_on > :today or q.next_action_at > :soon)
          and (q.signal_at is null or q.signal_at <= :signals) and q.clock_due_at is null and q.returned_at is null
