-- What some leads did of their own accord last, at most so many acts of each, latest first.
select w.lead_id, x.kind, x.subject, x.day
from unnest(cast(:leads as bigint[])) as w (lead_id)
cross join company_setting s
cross join lateral (
    select a.kind, a.subject, coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date) as day, a.occurred_at, a.id
    from activity a
    where a.lead_id = w.lead_id and a.rep_id is null
      and (a.kind in ('WEB_VISIT', 'DOWNLOAD', 'SEMINAR', 'SURVEY', 'INQUIRY') or a.kind = 'EMAIL' and a.direction = 'INBOUND')
    order by a.occurred_at desc, a.id desc
    limit :most) x
order by w.lead_id, x.occurred_at desc, x.id desc
