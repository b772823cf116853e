-- The mail of our outbox that bears this Message-ID.
select lead_id, title, coalesce(settled_at, queued_at) as sent_at
from outbox_message
where id = :message and channel = 'MAIL' and lead_id is not null and status = 'SENT'
  and floor(extract(epoch from queued_at) * 1000) = :millis
