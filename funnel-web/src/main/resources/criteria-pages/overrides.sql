-- Appointments booked lately although the criteria were not met, with the reason.
select v.lead_id, v.override_reason as reason, v.judged_at as at, u.display_name as person
from criteria_verdict v
left join app_user u on u.id = v.judged_by
where v.override_reason is not null /* scope */
order by v.judged_at desc
limit 20
