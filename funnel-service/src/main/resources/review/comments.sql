select k.id, k.at_seconds, k.text, k.written_at, k.written_by as writer_id, u.display_name as writer_name
from call_comment k join app_user u on u.id = k.written_by
where k.call_id = :call
order by k.written_at, k.id
