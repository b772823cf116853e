select count(*) filter (where status = 'QUEUED' and due_at <= :now) as waiting,
       count(*) filter (where status = 'QUEUED' and due_at > :now) as later,
       count(*) filter (where status = 'SENT') as sent,
       count(*) filter (where status = 'DEAD') as dead,
       min(due_at) filter (where status = 'QUEUED' and due_at <= :now) as oldest
from outbox_message
