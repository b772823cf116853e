-- What some leads, or people without a lead, did of their own accord last, at most so many acts of each, latest first.
select w.id, x.kind, x.subject, x.day
from unnest(cast(:ids as bigint[])) as w (id)
cross join company_setting s
cross join lateral (
    select a.kind, a.subject, coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date) as day, a.occurred_at, a.id
    from activity a
    where /* whose */ = w.id and a.rep_id is null
      and (a.kind in ('WEB_VISIT', 'DOWNLOAD', 'SEMINAR', 'SURVEY', 'INQUIRY') or a.kind = 'EMAIL' and a.direction = 'INBOUND')
    order by a.occurred_at desc, a.id desc
    limit :most) x
order by w.id, x.occurred_at desc, x.id desc
