-- How many entries of some queues a filter leaves, counted up to a bound.
select count(*)
from (select q.lead_id
      from queue_entry q
      where q.queue = any (cast(:queues as bigint[]))
        /* band */
        /* filters */
      limit :most) x
