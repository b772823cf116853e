-- The calls of a list, as far as the viewer may read them: in scope, or put up as examples.
from activity v
cross join company_setting s
cross join lateral (select (true /* scope */) as in_scope) o
left join transcript t on t.call_id = v.id
left join call_speech p on p.call_id = v.id
left join call_example e on e.call_id = v.id
left join telephony_call h on h.call_id = v.id
where v.kind = 'CALL' and v.lead_id is not null
  and (e.call_id is not null or o.in_scope)
/* filters */
