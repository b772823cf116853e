-- What is of no use any more is not sent; one that a node is just sending is left to it.
update outbox_message m
set status = 'DROPPED', settled_at = :now, failure = 'EXPIRED'
from (select id from outbox_message
      where status = 'QUEUED' and useful_until <= :now
      for update skip locked) late
where m.id = late.id
