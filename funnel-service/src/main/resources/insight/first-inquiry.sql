-- f is the first inquiry of its lead's cycle
not exists (
    select from fact e
    where e.root = f.root and e.measure in (:answered, 'inquiry-unanswered') and e.cycle = f.cycle
      and (e.occurred_at, e.source_id) < (f.occurred_at, f.source_id))
