update quality_restatement set
    done = done + :done,
    moved = moved + :moved,
    last_lead_id = greatest(last_lead_id, :last),
    started_at = coalesce(started_at, :now),
    finished_at = case when :finished then :now end,
    failed_at = null,
    failure = null
where rule_id = :rule
