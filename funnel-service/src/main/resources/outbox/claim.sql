select id, queued_at, payload::text as payload, attempts
from outbox_message
where channel = :channel and status = 'QUEUED' and due_at <= :now
order by due_at, id
limit 1
for update skip locked
