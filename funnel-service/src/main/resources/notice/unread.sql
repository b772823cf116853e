-- Counted up to a hundred: more than that is not a number anybody reads.
select count(*)
from (select from notice n
      where n.user_id = :viewer_id
        and n.read_at is null
        and (n.root is null or (true /* scope */))
      limit 100) unread
