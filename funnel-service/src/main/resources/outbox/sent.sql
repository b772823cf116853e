update outbox_message set status = 'SENT', settled_at = :now, failure = null where id = :id
