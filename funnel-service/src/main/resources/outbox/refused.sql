update outbox_message
set attempts = attempts + 1,
    failure = :failure,
    due_at = :next,
    status = case when :dead then 'DEAD' else status end,
    settled_at = case when :dead then :now end
where id = :id
