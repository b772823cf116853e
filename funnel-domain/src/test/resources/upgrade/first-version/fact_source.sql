-- What counts: the one place where it is written what a lead, a connect, an appointment, an opportunity … is.
--
-- funnel_event   one section per kind of event, straight from the records
-- counted_event  the same, each beside the first arrivals of its cycle at the funnel's stages: one pass over them
-- fact_source    each event, plus each lead's first arrival at every stage, with cohort anchors and dimensions
--
-- A condition on root must reach the tables: so no section joins anything but by index from its own row (as a subquery with a
-- limit or an aggregate, where the planner might else read all leads to join a few), every window is partitioned by root, and
-- no CTE is shared. "deal" and "lead_cycle" only name two things that several sections use. All windows share one sort, by
-- root, cycle and stage: reading the events is most of the work, so it is done once.

drop view if exists fact_source;
drop view if exists counted_event;
drop view if exists stage_arrival;
drop view if exists funnel_event;
drop view if exists deal;
drop view if exists lead_cycle;
drop view if exists membership;

-- Who belonged to which team from when until when.
create view membership as
select m.user_id, m.since, lead(m.since, 1, 'infinity'::date) over (partition by m.user_id order by m.since) as until,
       t.id as team_id, t.department
from team_membership m left join team t on t.id = m.team_id;

-- The runs of a lead through the funnel: the first from its acquisition, a further one from each return out of recycling.
create view lead_cycle as
select l.id as lead_id, 1 as cycle, l.id as source_id, l.owner_id,
       l.acquired_at as started_at, coalesce(l.acquired_on, (l.acquired_at at time zone s.zone)::date) as started_on
from lead l cross join company_setting s
union all
select c.lead_id, c.cycle, c.id, l.owner_id,
       c.occurred_at, coalesce(c.occurred_on, (c.occurred_at at time zone s.zone)::date)
from stage_change c join lead l on l.id = c.lead_id cross join company_setting s
where c.starts_cycle;

-- A deal with its days and the appointment that it came from: the explicit link, else the latest one booked before in the
-- same cycle (of a deal whose beginning is unknown: before its closing).
create view deal as
select o.id, o.root, o.lead_id, o.cycle, o.source, o.outcome, o.amount, o.owner_id, o.set_by, o.entered_at, o.confirmed_at,
       o.closed_at, d.confirmed_on, d.entered_on, d.closed_on, a.id as appointment_id, a.booked_on as appointment_on
from opportunity o
cross join company_setting s
cross join lateral (
    select coalesce(o.confirmed_on, (o.confirmed_at at time zone s.zone)::date) as confirmed_on,
           coalesce(o.entered_on, (o.entered_at at time zone s.zone)::date) as entered_on,
           coalesce(o.closed_on, (o.closed_at at time zone s.zone)::date) as closed_on) d
left join lateral (
    select x.id, coalesce(x.booked_on, (x.booked_at at time zone s.zone)::date) as booked_on
    from appointment x
    where x.id = o.appointment_id
       or (o.appointment_id is null and x.lead_id = o.lead_id and x.cycle = o.cycle
           and coalesce(x.booked_on, (x.booked_at at time zone s.zone)::date) <= coalesce(d.confirmed_on, d.closed_on))
    order by x.booked_at desc, x.id desc
    limit 1) a on true;

create view funnel_event as

-- leads: each new lead once; a re-inquiry is an activity, a return from recycling a new cycle
select 'lead'::text as event, null::smallint as stage, l.id as root, l.id as source_id, l.id as lead_id, 1 as cycle,
       null::bigint as appointment_id, null::bigint as opportunity_id,
       l.acquired_at as occurred_at, coalesce(l.acquired_on, (l.acquired_at at time zone s.zone)::date) as occurred_on,
       null::date as counts_from, null::date as appointment_on, null::date as opportunity_on, null::date as contract_on,
       l.owner_id as rep_id, null::bigint as setter_id, null::text as source, 0::numeric as amount
from lead l cross join company_setting s

-- a cycle begins: stage 1, リード
union all
select 'cycle', 1, y.lead_id, y.source_id, y.lead_id, y.cycle, null, null, y.started_at, y.started_on,
       null, null, null, null, y.owner_id, null, null, 0
from lead_cycle y

-- mqls: the first time over the threshold in a lead's life
union all
select 'mql', null, c.lead_id, c.id, c.lead_id, c.cycle, null, null,
       c.occurred_at, coalesce(c.occurred_on, (c.occurred_at at time zone s.zone)::date), null, null, null, null,
       c.changed_by, null, null, 0
from stage_change c cross join company_setting s
where c.to_stage = 'MQL' and not exists (
    select 1 from stage_change e
    where e.lead_id = c.lead_id and e.to_stage = c.to_stage and (e.occurred_at, e.id) < (c.occurred_at, c.id))

-- needs-confirmed: the need was confirmed for the first time
union all
select 'needs-confirmed', null, c.lead_id, c.id, c.lead_id, c.cycle, null, null,
       c.occurred_at, coalesce(c.occurred_on, (c.occurred_at at time zone s.zone)::date), null, null, null, null,
       c.changed_by, null, null, 0
from stage_change c cross join company_setting s
where c.to_stage = 'NEEDS_CONFIRMED' and not exists (
    select 1 from stage_change e
    where e.lead_id = c.lead_id and e.cycle = c.cycle and e.to_stage = c.to_stage
      and (e.occurred_at, e.id) < (c.occurred_at, c.id))

-- calls: outbound dials, their amount is minutes · reached-calls: anyone answered · gatekeeper-calls: reception did
-- connects: the intended person answered (and perhaps refused) · timed-connects: those whose minutes are known
union all
select v.event, v.stage, a.root, a.id, a.lead_id, a.cycle, null, a.opportunity_id,
       a.occurred_at, coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date), null, null, null, null,
       a.rep_id, null, null, v.amount
from activity a cross join company_setting s
cross join lateral (values
    ('call', null::smallint, true, coalesce(a.duration_seconds, 0) / 60.0),
    ('reached-call', null, a.outcome in ('GATEKEEPER', 'CONNECTED', 'WRONG_NUMBER', 'REFUSED'), 0),
    ('gatekeeper-call', null, a.outcome = 'GATEKEEPER', 0),
    ('connect', case when a.lead_id is not null then 2::smallint end, a.outcome in ('CONNECTED', 'REFUSED'), 0),
    ('timed-connect', null, a.outcome in ('CONNECTED', 'REFUSED') and a.duration_seconds is not null, a.duration_seconds / 60.0)
) as v (event, stage, holds, amount)
where a.kind = 'CALL' and a.direction = 'OUTBOUND' and v.holds

-- a call in which the person rang us is no dial, but the lead has been spoken to: stage 2, 接続
union all
select 'inbound-connect', 2, a.root, a.id, a.lead_id, a.cycle, null, a.opportunity_id,
       a.occurred_at, coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date), null, null, null, null,
       a.rep_id, null, null, 0
from activity a cross join company_setting s
where a.kind = 'CALL' and a.direction = 'INBOUND' and a.outcome in ('CONNECTED', 'REFUSED') and a.lead_id is not null

-- visits, proposals, quotes: activities with or without a deal; the first proposal is stage 6, 提案
union all
select lower(a.kind),
       case when a.kind = 'PROPOSAL' and coalesce(a.lead_id, a.opportunity_id) is not null then 6::smallint end, a.root, a.id, a.lead_id, a.cycle,
       d.appointment_id, a.opportunity_id,
       a.occurred_at, coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date), null,
       d.appointment_on, d.confirmed_on, null, a.rep_id, d.set_by, d.source, 0
from activity a cross join company_setting s
left join lateral (select * from deal x where x.id = a.opportunity_id limit 1) d on true
where a.kind in ('VISIT', 'PROPOSAL', 'QUOTE')

-- appointments: each booked once, a reschedule is not a second one; stage 3, アポ
-- appointment-due: its day has come and it was not called off; by the clock
-- first-meeting: it was held
union all
select v.event, v.stage, p.root, p.id, p.lead_id, p.cycle, p.id, null,
       v.at, v.day, v.counts_from, b.booked_on, null, null, v.rep_id, p.set_by, null, 0
from appointment p cross join company_setting s
cross join lateral (
    select coalesce(p.booked_on, (p.booked_at at time zone s.zone)::date) as booked_on,
           coalesce(p.scheduled_on, (p.scheduled_at at time zone s.zone)::date) as scheduled_on,
           coalesce(p.held_on, (p.held_at at time zone s.zone)::date) as held_on) b
cross join lateral (values
    ('appointment', case when p.lead_id is not null then 3::smallint end, true,
     p.booked_at, b.booked_on, null::date, p.set_by),
    ('appointment-from-call', null, p.booked_through = 'CALL', p.booked_at, b.booked_on, null, p.set_by),
    ('appointment-criteria-met', null, p.criteria_met, p.booked_at, b.booked_on, null, p.set_by),
    ('appointment-due', null, p.status <> 'CANCELLED' and coalesce(b.scheduled_on, b.held_on) is not null,
     coalesce(p.scheduled_at, p.held_at), coalesce(b.scheduled_on, b.held_on), coalesce(b.scheduled_on, b.held_on), p.set_by),
    ('appointment-held', null, p.status = 'HELD' and coalesce(b.scheduled_on, b.held_on) is not null,
     coalesce(p.scheduled_at, p.held_at), coalesce(b.scheduled_on, b.held_on), coalesce(b.scheduled_on, b.held_on), p.set_by),
    ('first-meeting', null, p.status = 'HELD' and coalesce(b.held_on, b.scheduled_on) is not null,
     coalesce(p.held_at, p.scheduled_at), coalesce(b.held_on, b.scheduled_on), null, coalesce(p.assigned_to, p.set_by))
) as v (event, stage, holds, at, day, counts_from, rep_id)
where v.holds

-- handoffs to field sales: stage 4, 送客; an answer counts on the day of the handoff (H)
-- handoff-overdue: still undecided after its last day; by the clock
union all
select v.event, v.stage, h.root, h.id, h.lead_id, h.cycle, h.appointment_id, null,
       h.offered_at, coalesce(h.offered_on, (h.offered_at at time zone s.zone)::date), v.counts_from,
       (select coalesce(p.booked_on, (p.booked_at at time zone s.zone)::date) from appointment p where p.id = h.appointment_id),
       null, null, h.offered_by, h.offered_by, null, 0
from handoff h cross join company_setting s
cross join lateral (values
    ('handoff', 4::smallint, true, null::date),
    ('handoff-accepted', null, h.status = 'ACCEPTED', null),
    ('handoff-returned', null, h.status = 'RETURNED', null),
    ('handoff-pending', null, h.status = 'PENDING', null),
    ('handoff-overdue', null, h.status = 'PENDING', h.due_on + 1)
) as v (event, stage, holds, counts_from)
where h.to_department = 'FS' and h.from_department in ('MK', 'SDR', 'BDR', 'PS') and v.holds

-- opportunities: field sales confirmed the deal after the first meeting (商談化); stage 5, 商談
-- opportunity-per-appointment: the first deal that an appointment led to
union all
select v.event, v.stage, d.root, d.id, d.lead_id, d.cycle, d.appointment_id, d.id,
       d.confirmed_at, d.confirmed_on, null, d.appointment_on, d.confirmed_on, null, d.owner_id, d.set_by, d.source,
       coalesce(d.amount, 0)
from deal d
cross join lateral (values
    ('opportunity', 5::smallint, true),
    ('opportunity-is-sourced', null, d.source = 'IS'),
    ('opportunity-source-known', null, d.source <> 'UNKNOWN'),
    ('opportunity-per-appointment', null, d.appointment_id is not null and not exists (
        select 1 from deal e
        where e.root = d.root and e.appointment_id = d.appointment_id and e.confirmed_on is not null
          and (e.confirmed_at, e.id) < (d.confirmed_at, d.id)))
) as v (event, stage, holds)
where d.confirmed_on is not null and v.holds

-- wins and losses: stage 7, 受注; amount = the deal's, sales-cycle and lead-to-win = calendar days
union all
select v.event, v.stage, d.root, d.id, d.lead_id, d.cycle, d.appointment_id, d.id,
       d.closed_at, d.closed_on, null, d.appointment_on, d.confirmed_on, case when d.outcome = 'WON' then d.closed_on end,
       d.owner_id, d.set_by, d.source, v.amount
from deal d
cross join lateral (
    select min(y.started_on) as started_on from lead_cycle y where y.lead_id = d.lead_id and y.cycle = d.cycle) y
cross join lateral (values
    ('win', 7::smallint, d.outcome = 'WON', coalesce(d.amount, 0)),
    ('win-with-amount', null, d.outcome = 'WON' and d.amount is not null, d.amount),
    ('loss', null, d.outcome = 'LOST', coalesce(d.amount, 0)),
    ('win-is-sourced', null, d.outcome = 'WON' and d.source = 'IS', coalesce(d.amount, 0)),
    ('win-source-known', null, d.outcome = 'WON' and d.source <> 'UNKNOWN', coalesce(d.amount, 0)),
    ('sales-cycle', null, d.outcome = 'WON' and d.confirmed_on is not null, (d.closed_on - d.confirmed_on)::numeric),
    ('lead-to-win', null, d.outcome = 'WON' and y.started_on is not null, (d.closed_on - y.started_on)::numeric)
) as v (event, stage, holds, amount)
where d.closed_on is not null and v.holds

-- open deals, as signed changes: +1 when the record began (before everything where that is unknown), −1 when it closed
union all
select v.event, null, d.root, d.id, d.lead_id, d.cycle, d.appointment_id, d.id,
       v.at, v.day, null, d.appointment_on, d.confirmed_on, null, d.owner_id, d.set_by, d.source, v.amount
from deal d
cross join lateral (values
    ('deal-opened', true, coalesce(d.entered_at, d.confirmed_at), coalesce(d.entered_on, d.confirmed_on, '-infinity'), 1),
    ('deal-closed', d.closed_on is not null, d.closed_at, d.closed_on, -1)
) as v (event, holds, at, day, amount)
where v.holds

-- pipeline-change: what each change of a deal's amount adds to the open pipeline, and what its closing takes away
union all
select 'pipeline-change', null, d.root, m.id, d.lead_id, d.cycle, d.appointment_id, d.id,
       m.effective_at, coalesce(m.effective_on, (m.effective_at at time zone s.zone)::date, '-infinity'), null,
       d.appointment_on, d.confirmed_on, null, d.owner_id, d.set_by, d.source,
       m.amount - coalesce((
           select e.amount from opportunity_amount e
           where e.opportunity_id = m.opportunity_id
             and (coalesce(e.effective_at, '-infinity'), e.id) < (coalesce(m.effective_at, '-infinity'), m.id)
           order by coalesce(e.effective_at, '-infinity') desc, e.id desc limit 1), 0)
from deal d
join opportunity_amount m on m.opportunity_id = d.id
cross join company_setting s
union all
select 'pipeline-closed', null, d.root, d.id, d.lead_id, d.cycle, d.appointment_id, d.id,
       d.closed_at, d.closed_on, null, d.appointment_on, d.confirmed_on, null, d.owner_id, d.set_by, d.source,
       -coalesce((
           select e.amount from opportunity_amount e
           where e.opportunity_id = d.id
           order by coalesce(e.effective_at, '-infinity') desc, e.id desc limit 1), 0)
from deal d
where d.closed_on is not null

-- customers: began and left; a customer still here is stage 8, 継続
union all
select v.event, v.stage, c.root, c.id, c.lead_id, c.cycle, d.appointment_id, c.opportunity_id,
       v.at, v.day, null, d.appointment_on, d.confirmed_on, coalesce(d.closed_on, b.started_on), c.owner_id, d.set_by, d.source,
       coalesce(c.mrr, 0)
from customer c cross join company_setting s
cross join lateral (
    select coalesce(c.started_on, (c.started_at at time zone s.zone)::date) as started_on,
           coalesce(c.churned_on, (c.churned_at at time zone s.zone)::date) as churned_on) b
left join lateral (select * from deal x where x.id = c.opportunity_id limit 1) d on true
cross join lateral (values
    ('customer-start', null::smallint, b.started_on is not null, c.started_at, b.started_on),
    ('customer-churn', null, b.churned_on is not null, c.churned_at, b.churned_on),
    ('retained', 8::smallint, b.started_on is not null and b.churned_on is null, c.started_at, b.started_on)
) as v (event, stage, holds, at, day)
where v.holds;

-- nth: 1 marks each lead's (or lone deal's) first arrival at the event's stage within a cycle.
create view counted_event as
select n.*,
       max(n.stage) over (partition by n.root, n.cycle order by n.stage
                          range between unbounded preceding and 1::smallint preceding) as previous_stage,
       -- a deal without a lead counts as itself: it cannot have skipped what comes before a deal
       case when n.lead_id is null then least(n.stage - 1, 4) else 0 end as stage_before_all,
       min(n.occurred_on) filter (where n.stage = 1) over cycle as first_lead_on,
       min(n.occurred_on) filter (where n.stage = 3) over cycle as first_appointment_on,
       min(n.source_id) filter (where n.stage = 3 and n.nth = 1) over cycle as first_appointment_id,
       min(n.occurred_on) filter (where n.stage = 5) over cycle as first_opportunity_on,
       min(n.opportunity_id) filter (where n.stage = 5 and n.nth = 1) over cycle as first_opportunity_id,
       min(n.occurred_on) filter (where n.stage = 7) over cycle as first_win_on,
       -- what the lead knows is looked up where its cycle begins, and said of all its events
       min(d.quality) over cycle as cycle_quality,
       min(d.channel_id) over life as lead_channel_id,
       min(d.campaign_id) over life as lead_campaign_id
from (select e.*, row_number() over (partition by e.root, e.cycle, e.stage order by e.occurred_on, e.occurred_at, e.source_id) as nth
      from funnel_event e) n
left join lateral (
    select l.channel_id, l.campaign_id, q.quality
    from lead l
    left join quality_judgement q on q.lead_id = l.id and q.cycle = n.cycle and q.effective
    where l.id = n.lead_id and n.event = 'cycle'
    limit 1) d on true
window life as (partition by n.root), cycle as (partition by n.root, n.cycle);

create view fact_source as
select f.measure, f.source_id, f.root, f.lead_id, f.cycle,
       case when f.measure = f.event then f.appointment_id when f.stage >= 3 then f.first_appointment_id end as appointment_id,
       case when f.measure = f.event then f.opportunity_id when f.stage >= 5 then f.first_opportunity_id end as opportunity_id,
       f.occurred_at, f.occurred_on, f.first_lead_on as lead_on,
       case when f.measure = f.event then f.appointment_on when f.stage >= 3 then f.first_appointment_on end as appointment_on,
       case when f.measure = f.event then f.opportunity_on when f.stage >= 5 then f.first_opportunity_on end as opportunity_on,
       case when f.measure = f.event then f.contract_on when f.stage >= 7 then f.first_win_on end as contract_on,
       f.counts_from, f.lead_channel_id as channel_id, f.lead_campaign_id as campaign_id, f.rep_id, f.setter_id, m.team_id, m.department, f.source,
       coalesce(f.cycle_quality, 'UNCLASSIFIED') as quality, f.amount
from (
    select e.*, unnest(
        case when e.event in ('cycle', 'inbound-connect') then '{}' else array[e.event] end
        || case when e.stage is null or e.nth > 1 then '{}' else
            -- <stage>-arrival: distinct leads by first arrival per cycle
            array[(array['lead-arrival', 'connect-arrival', 'appointment-arrival', 'handoff-arrival', 'opportunity-arrival',
                         'proposal-arrival', 'win-arrival', 'retained-arrival'])[e.stage]]
            -- <stage>-progressed: those that came from the stage before
            || case when e.previous_stage = e.stage - 1 then
                array[(array[null, 'connect-progressed', 'appointment-progressed', 'handoff-progressed', 'opportunity-progressed',
                             'proposal-progressed', 'win-progressed', 'retained-progressed'])[e.stage]] end
            -- <stage>-skipped: leads that arrived further on without it, on the day of that arrival
            || (array['lead-skipped', 'connect-skipped', 'appointment-skipped', 'handoff-skipped', 'opportunity-skipped',
                      'proposal-skipped', 'win-skipped'])[coalesce(e.previous_stage, e.stage_before_all) + 1 : e.stage - 1]
        end) as measure
    from counted_event e) f
left join membership m on m.user_id = f.rep_id and f.occurred_on >= m.since and f.occurred_on < m.until;
