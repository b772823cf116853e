select p.id, p.cycle, p.status, p.booked_at, p.scheduled_at, p.scheduled_on, p.place, p.set_by as setter_id, b.display_name as setter_name,
       p.assigned_to as assigned_id, u.display_name as assigned_name
from appointment p
left join app_user b on b.id = p.set_by
left join app_user u on u.id = p.assigned_to
where p.lead_id = :lead
order by p.booked_at desc, p.id desc
