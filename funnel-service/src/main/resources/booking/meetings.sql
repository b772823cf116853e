select p.id, p.lead_id, p.scheduled_at, coalesce(p.minutes, b.slot_minutes) as minutes, a.name as company, p.place
from appointment p
cross join booking_setting b
left join account a on a.id = p.account_id
where p.assigned_to = :rep and p.status = 'SCHEDULED'
  and p.scheduled_at + coalesce(p.minutes, b.slot_minutes) * interval '1 minute' > :now
order by p.scheduled_at
limit 50
