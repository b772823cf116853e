select m.id, m.channel, m.recipient, m.title, m.status, m.attempts, m.failure, m.queued_at, m.due_at, m.settled_at, m.lead_id
from outbox_message m
where m.status = :status
order by case when m.status = 'QUEUED' then m.due_at end, m.settled_at desc, m.id desc
limit :size offset :offset
