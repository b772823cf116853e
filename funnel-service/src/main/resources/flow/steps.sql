-- Whence and whereto the handoff of a fact f went, by what has become of it until today: one row a step, each step at most once.
select step.origin, step.target
from (select * from handoff x where x.id = f.source_id) h
cross join lateral (
    select case h.from_department when 'SDR' then 'IS' when 'BDR' then 'IS' else h.from_department end as giver,
           case h.to_department when 'FS' then 'FS' else 'IS' end as taker) d
-- the deal to which an accepted one led: that of its appointment, else the first of the lead's cycle
left join lateral (
    select o.outcome, coalesce(o.closed_at, 'infinity') as closed_at
    from opportunity o
    where h.status = 'ACCEPTED' and d.taker = 'FS' and o.lead_id = h.lead_id and o.cycle = h.cycle
    order by (o.appointment_id = h.appointment_id) desc nulls last, o.id
    limit 1) o on true
-- what was done with the lead in this cycle after it was returned, or its deal lost
left join lateral (
    select x.to_stage as stage
    from stage_change x
    where x.lead_id = h.lead_id and x.cycle = h.cycle and x.to_stage in ('RECYCLED', 'DISQUALIFIED') and not x.taken_back
      and x.occurred_at >= case when h.status = 'RETURNED' then h.decided_at else o.closed_at end
    order by x.occurred_at desc, x.id desc
    limit 1) a on true
cross join lateral (values
    (d.giver, case h.status when 'ACCEPTED' then d.taker else h.status end),
    (case when h.status = 'RETURNED' then 'RETURNED' end, coalesce(a.stage, 'AT_WORK')),
    (case when h.status = 'ACCEPTED' and d.taker = 'FS' then 'FS' end,
     case o.outcome when 'WON' then 'CS' when 'LOST' then 'LOST' else 'OPEN' end),
    (case when o.outcome = 'LOST' then 'LOST' end, a.stage)
) as step (origin, target)
where step.origin is not null and step.target is not null
