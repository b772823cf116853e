-- Handoffs of one box, as far as the viewer may read them.
from handoff h
cross join company_setting s
join lead l on l.id = h.lead_id
left join account a on a.id = l.account_id
left join contact c on c.id = l.contact_id
left join appointment p on p.id = h.appointment_id
left join app_user v on v.id = p.assigned_to
left join app_user b on b.id = h.offered_by
left join app_user u on u.id = h.offered_to
left join app_user d on d.id = h.decided_by
left join quality_judgement q on q.lead_id = h.lead_id and q.cycle = h.cycle and q.effective
cross join lateral (
    select :viewer_role <> 'PARTNER'
           and case when h.offered_to is not null then h.offered_to = any (/* people */)
                    else h.to_department in (select t.department from team t where t.id = any (:viewer_team_ids)) end
           as is_addressed,
           h.offered_by = any (/* people */) as is_given,
           h.decided_by = any (/* people */) or h.offered_to = any (/* people */) as is_taken) x
where true
/* box */
/* scope */
