-- One call as far as the viewer may read it: in scope, or put up as an example.
select v.id, v.lead_id, v.occurred_at, v.occurred_on, v.direction, v.outcome, v.duration_seconds, v.note,
       v.rep_id, u.display_name as rep_name, a.name as company, nullif(concat_ws(' ', c.last_name, c.first_name), '') as person,
       t.id is not null as by_telephone, t.recording_url,
       exists (select from transcript x where x.call_id = v.id) as has_transcript,
       e.reason, e.marked_by as marked_id, m.display_name as marked_name, e.marked_at,
       s.in_scope
from activity v
cross join lateral (select (true /* scope */) as in_scope) s
left join app_user u on u.id = v.rep_id
left join lead l on l.id = v.lead_id
left join account a on a.id = coalesce(v.account_id, l.account_id)
left join contact c on c.id = coalesce(v.contact_id, l.contact_id)
left join telephony_call t on t.call_id = v.id
left join call_example e on e.call_id = v.id
left join app_user m on m.id = e.marked_by
where v.id = :call and v.kind = 'CALL' and v.lead_id is not null
  and (s.in_scope or e.call_id is not null)
