select h.id, h.status, h.from_department, h.to_department, h.offered_at, h.due_on, h.note, h.comment, h.return_reason,
       h.offered_by as giver_id, b.display_name as giver_name, h.offered_to as taker_id, u.display_name as taker_name
from handoff h
left join app_user b on b.id = h.offered_by
left join app_user u on u.id = h.offered_to
where h.lead_id = :lead
order by h.offered_at desc, h.id desc
