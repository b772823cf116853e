select a.id
from activity a
where a.kind = 'INQUIRY' and a.lead_id is not null and a.occurred_at >= :since
  and not exists (select from response_clock c where c.inquiry_id = a.id)
order by a.id
