-- What the queue shows of some leads, in the order in which they are named.
select l.id, l.track, l.stage, l.cycle, l.owner_id, u.display_name as owner_name,
       l.next_action, l.next_action_on, l.next_action_at, l.acquired_at,
       l.contact_id, c.last_name, c.first_name, nullif(concat_ws(' ', c.last_kana, c.first_kana), '') as kana,
       c.email, c.phone, c.department as contact_department, c.title, c.job_rank,
       l.account_id, a.name as account_name, ch.name as channel,
       coalesce(q.quality, 'UNCLASSIFIED') as quality,
       e.cell, e.tier, e.clock_due_at, e.signal_at,
       k.started_at as inquired_at, i.subject as inquiry,
       d.attempts, d.last_outcome, d.last_called_at,
       h.return_reason, h.comment as return_comment, m.meeting_off,
       g.kind as signal_kind, g.subject as signal_subject, n.kind as news_kind, n.title as news_title
from unnest(cast(:leads as bigint[])) with ordinality as w (lead_id, place)
join lead l on l.id = w.lead_id
join queue_entry e on e.lead_id = l.id
left join contact c on c.id = l.contact_id
left join account a on a.id = l.account_id
left join channel ch on ch.id = l.channel_id
left join app_user u on u.id = l.owner_id
left join quality_judgement q on q.lead_id = l.id and q.cycle = l.cycle and q.effective
left join lateral (
    select k.started_at, k.inquiry_id from response_clock k
    where k.lead_id = l.id and k.answered_at is null
    order by k.due_at limit 1) k on true
left join activity i on i.id = k.inquiry_id
left join lateral (
    select count(*) as attempts,
           (array_agg(x.outcome order by x.occurred_at desc))[1] as last_outcome, max(x.occurred_at) as last_called_at
    from activity x
    where x.lead_id = l.id and x.cycle = l.cycle and x.kind = 'CALL' and x.direction = 'OUTBOUND') d on true
left join lateral (
    select h.return_reason, h.comment from handoff h
    where h.lead_id = l.id and h.status = 'RETURNED' and l.stage = 'RETURNED'
    order by h.decided_at desc limit 1) h on true
left join lateral (
    -- what became of the last meeting, where none is to come
    select (array_agg(x.status order by x.booked_at desc, x.id desc))[1] as meeting_off
    from appointment x
    where l.stage = 'APPOINTMENT_SET' and x.lead_id = l.id and x.cycle = l.cycle
    having bool_and(x.status in ('CANCELLED', 'NO_SHOW'))) m on true
left join lateral (
    select x.kind, x.subject from activity x
    where x.lead_id = l.id and x.occurred_at = e.signal_at and x.rep_id is null limit 1) g on true
left join lateral (
    select i.kind, i.title from account_signal i
    where i.account_id = l.account_id and e.tier < 4 and e.signal_at is not null and g.kind is null
    order by i.recorded_at desc limit 1) n on true
order by w.place
