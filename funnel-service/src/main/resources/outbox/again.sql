update outbox_message
set status = 'QUEUED', attempts = 0, due_at = :now, settled_at = null
where status = 'DEAD' and (cast(:id as bigint) is null or id = :id)
