delete from outbox_message where status in ('SENT', 'DROPPED') and settled_at < :before
