-- What a node is sending at this moment is locked and thus waited for: it is then either sent or still there to be dropped.
update outbox_message
set status = 'DROPPED', settled_at = :now
where occasion like :occasions and status = 'QUEUED'
  and (cast(:recipient as text) is null or lower(recipient) = lower(:recipient))
