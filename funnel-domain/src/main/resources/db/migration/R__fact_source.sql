-- What counts: the one place where it is written what a lead, a connect, an appointment, an opportunity … is.
--
-- funnel_event   one section per kind of event, straight from the records
-- counted_event  the same, each beside the first arrivals of its cycle at the funnel's stages: one pass over them
-- fact_source    each event, plus each lead's first arrival at every stage, with cohort anchors and dimensions
-- reported_event what is reported of days, or of partners, rather than of leads: it goes into the facts as it is
-- partner_registration what partners brought, read as it is: whether a partner is active follows from it
-- standing_deal  what stood at the end of a day, read as it is: open deals by the daily snapshots, and as they are now
-- standing_lead  leads that somebody has to act on, as they stand now
--
-- A condition on root must reach the tables: so no section joins anything but by index from its own row (as a subquery with a
-- limit or an aggregate, where the planner might else read all leads to join a few), every window is partitioned by root, and
-- no CTE is shared. "deal" and "lead_cycle" only name two things that several sections use. All windows share one sort, by
-- root, cycle and stage: reading the events is most of the work, so it is done once.

drop view if exists standing_lead;
drop view if exists standing_deal;
drop view if exists partner_registration;
drop view if exists fact_source;
drop view if exists reported_event;
drop view if exists counted_event;
drop view if exists stage_arrival;
drop view if exists funnel_event;
drop view if exists deal;
drop view if exists lead_cycle;
drop view if exists membership;

-- Who belonged to which team from when until when. What is somebody's from before the first team (a customer taken over with its
-- contract, a call imported from the years before) counts for that team: counts_since.
create view membership as
select m.user_id, m.since, lead(m.since, 1, 'infinity'::date) over of_user as until,
       case when row_number() over of_user = 1 then '-infinity' else m.since end as counts_since,
       t.id as team_id, t.department
from team_membership m left join team t on t.id = m.team_id
window of_user as (partition by m.user_id order by m.since);

-- The runs of a lead through the funnel: the first from its acquisition, a further one from each return out of recycling. Its owner
-- is who had the lead at the end of that first day or, where it lay with nobody, took it first: whoever has it now.
create view lead_cycle as
select y.lead_id, y.cycle, y.source_id, y.partner_id, y.started_at, b.started_on,
       coalesce((select p.owner_id from lead_owner_past p
                 where p.lead_id = y.lead_id and (p.until_at at time zone s.zone)::date > b.started_on
                 order by p.until_at, p.id limit 1), y.owner_id) as owner_id
from (
    select l.id as lead_id, 1 as cycle, l.id as source_id, l.partner_id, l.owner_id,
           l.acquired_at as started_at, l.acquired_on as told_on
    from lead l
    union all
    select c.lead_id, c.cycle, c.id, l.partner_id, l.owner_id, c.occurred_at, c.occurred_on
    from stage_change c join lead l on l.id = c.lead_id
    where c.starts_cycle) y
cross join company_setting s
cross join lateral (select coalesce(y.told_on, (y.started_at at time zone s.zone)::date) as started_on) b;

-- A deal with its days, the partner that it came through (its own, else its lead's) and the appointment that it came from: the
-- explicit link, else the latest one booked before in the same cycle (of a deal whose beginning is unknown: before its closing).
create view deal as
select o.id, o.root, o.lead_id, o.cycle, o.source, o.product, o.outcome, o.amount, o.owner_id, o.set_by, o.entered_at,
       o.confirmed_at, o.closed_at, d.confirmed_on, d.entered_on, d.closed_on, a.id as appointment_id, a.booked_on as appointment_on,
       coalesce(o.partner_id, (select l.partner_id from lead l where l.id = o.lead_id)) as partner_id
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

-- a cycle begins: stage 1, リード
-- leads: each new lead once; a re-inquiry is an activity, a return from recycling a new cycle
-- partner-leads: those that a partner brought
-- recycle-due: came back on that day · recycle-reactivated: and was qualified again, over marketing's threshold or a need confirmed
select v.event, v.stage, y.lead_id as root, y.source_id, y.lead_id, y.cycle,
       null::bigint as appointment_id, null::bigint as opportunity_id, y.started_at as occurred_at, y.started_on as occurred_on,
       null::date as counts_from, null::date as appointment_on, null::date as opportunity_on, null::date as contract_on,
       y.owner_id as rep_id, null::bigint as setter_id, null::text as source, 0::numeric as amount
from lead_cycle y
cross join lateral (values
    ('cycle'::text, 1::smallint, true),
    ('lead', null, y.cycle = 1),
    ('partner-lead', null, y.cycle = 1 and y.partner_id is not null),
    ('recycle-due', null, y.cycle > 1),
    ('recycle-reactivated', null, y.cycle > 1 and is_qualified_again(y.lead_id, y.cycle))
) as v (event, stage, holds)
where v.holds

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

-- recycled: laid aside for now
union all
select 'recycled', null, c.lead_id, c.id, c.lead_id, c.cycle, null, null,
       c.occurred_at, coalesce(c.occurred_on, (c.occurred_at at time zone s.zone)::date), null, null, null, null,
       c.changed_by, null, null, 0
from stage_change c cross join company_setting s
where c.to_stage = 'RECYCLED'

-- recycle-due: was given up for good on that day, which must not make the rest look better
union all
select 'recycle-due', null, c.lead_id, c.id, c.lead_id, c.cycle, null, null,
       c.occurred_at, coalesce(c.occurred_on, (c.occurred_at at time zone s.zone)::date), null, null, null, null,
       l.owner_id, null, null, 0
from stage_change c cross join company_setting s
join lead l on l.id = c.lead_id
where c.from_stage = 'RECYCLED' and c.to_stage = 'DISQUALIFIED'

-- recycle-due: still lies aside and its day has come; by the clock. Beside those that came back or were given up, above
union all
select 'recycle-due', null, l.id, l.id, l.id, l.cycle, null, null,
       null, l.revisit_on, l.revisit_on, null, null, null, l.owner_id, null, null, 0
from lead l
where l.stage = 'RECYCLED' and l.revisit_on is not null

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
-- proposed-products: each product of a proposal, as it was proposed; a proposal that lists none proposes its deal's product
union all
select v.event, v.stage, a.root, v.source_id, a.lead_id, a.cycle,
       d.appointment_id, a.opportunity_id,
       a.occurred_at, coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date), null,
       d.appointment_on, d.confirmed_on, null, a.rep_id, d.set_by, d.source, v.amount
from activity a cross join company_setting s
left join lateral (select * from deal x where x.id = a.opportunity_id limit 1) d on true
cross join lateral (
    select lower(a.kind) as event,
           case when a.kind = 'PROPOSAL' and coalesce(a.lead_id, a.opportunity_id) is not null then 6::smallint end as stage,
           a.id as source_id, 0::numeric as amount
    union all
    select 'proposed-product', null, coalesce(x.id, a.id), coalesce(x.quantity * x.unit_price, 0)
    from (select) one left join proposed_product x on x.activity_id = a.id
    where a.kind = 'PROPOSAL' and (x.id is not null or d.product is not null)) v
where a.kind in ('VISIT', 'PROPOSAL', 'QUOTE')

-- mails: sent, delivered (not known to have bounced), and those opened and clicked, each mail once; all on the day it was sent
union all
select v.event, null, m.root, m.id, m.lead_id, m.cycle, null, null,
       m.sent_at, coalesce(m.sent_on, (m.sent_at at time zone s.zone)::date), null, null, null, null, null, null, null, 0
from mail_message m cross join company_setting s
cross join lateral (values
    ('mail-sent', true),
    ('mail-delivered', m.bounced is not true),
    ('mail-opened', m.bounced is not true and m.opened_at is not null),
    ('mail-clicked', m.bounced is not true and m.clicked_at is not null)
) as v (event, holds)
where v.holds

-- mails and meetings of a person of ours with somebody: with calls and visits they are the touches of a day
union all
select v.event, null, a.root, a.id, a.lead_id, a.cycle, null, a.opportunity_id,
       a.occurred_at, coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date), null, null, null, null,
       a.rep_id, null, null, 0
from activity a cross join company_setting s
cross join lateral (values ('email', a.kind = 'EMAIL'), ('meeting', a.kind = 'MEETING')) as v (event, holds)
where a.kind in ('EMAIL', 'MEETING') and a.rep_id is not null and a.direction is distinct from 'INBOUND' and v.holds

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

-- first-meeting-lost: whatever the meeting led to was lost, and nobody met a second time; on the day of the meeting
union all
select 'first-meeting-lost', null, d.root, p.id, p.lead_id, p.cycle, p.id, null,
       coalesce(p.held_at, p.scheduled_at), m.day, null, d.appointment_on, null, null,
       coalesce(p.assigned_to, p.set_by), p.set_by, null, 0
from deal d
cross join lateral (select * from appointment x where x.id = d.appointment_id and x.root = d.root limit 1) p
cross join company_setting s
cross join lateral (
    select coalesce(p.held_on, (p.held_at at time zone s.zone)::date,
                    p.scheduled_on, (p.scheduled_at at time zone s.zone)::date) as day) m
where d.outcome = 'LOST' and p.status = 'HELD' and m.day is not null
  and not exists (select 1 from deal e
                  where e.root = d.root and e.appointment_id = d.appointment_id and (e.outcome <> 'LOST' or e.id < d.id))
  and not exists (select 1 from appointment q
                  where q.lead_id = p.lead_id and q.cycle = p.cycle and q.status = 'HELD' and q.id <> p.id)
  and not exists (select 1 from activity a
                  where a.opportunity_id = d.id and a.kind in ('MEETING', 'VISIT')
                    and coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date) > m.day)

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

-- leads that marketing handed to inside sales, and those that one of us turned to by follow_on
union all
select v.event, null, h.root, h.id, h.lead_id, h.cycle, null, null,
       h.offered_at, o.day, null, null, null, null, coalesce(h.offered_to, h.decided_by), h.offered_by, null, 0
from handoff h cross join company_setting s
cross join lateral (select coalesce(h.offered_on, (h.offered_at at time zone s.zone)::date) as day) o
cross join lateral (values
    ('handed-to-is', true),
    ('followed', exists (
        select from activity a
        where a.lead_id = h.lead_id and is_human_touch(a.kind, a.direction, a.outcome, a.rep_id)
          and (a.occurred_at >= h.offered_at or a.occurred_on >= o.day)
          and coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date) <= h.follow_on))
) as v (event, holds)
where h.from_department = 'MK' and h.to_department in ('SDR', 'BDR') and v.holds

-- inquiries, each by the clock that it starts: answered ones with the minutes until the first human touch, on the wall clock
-- and of working time; what nobody has answered yet
-- callable-lead: a cycle's first inquiry, with a number to call and in working hours; five-minute-call: called within five
union all
select v.event, null, k.root, k.id, k.lead_id, k.cycle, null, null,
       k.started_at, (k.started_at at time zone s.zone)::date, null, null, null, null,
       coalesce(k.answered_by, (select l.owner_id from lead l where l.id = k.lead_id)), null, null, v.amount
from response_clock k cross join company_setting s
cross join lateral (
    select k.in_hours and k.callable and not exists (
        select from response_clock e
        where e.lead_id = k.lead_id and e.cycle = k.cycle and (e.started_at, e.id) < (k.started_at, k.id)) as counts) f
cross join lateral (values
    ('inquiry-answered', k.answered_at is not null, round(extract(epoch from k.answered_at - k.started_at) / 60, 3)),
    ('inquiry-answered-working', k.answered_at is not null, round(k.working_seconds / 60.0, 3)),
    ('inquiry-unanswered', k.answered_at is null, 0),
    ('callable-lead', f.counts, 0),
    ('five-minute-call', f.counts and k.called_seconds <= 300, round(k.called_seconds / 60.0, 3))
) as v (event, holds, amount)
where v.holds

-- what was measured of calls: speaking time in minutes, the rep's alone and both sides'; characters that the rep said;
-- rallies, silences, and how much the pitch varied in semitones
union all
select v.event, null, c.root, c.call_id, c.lead_id, a.cycle, null, a.opportunity_id,
       a.occurred_at, coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date), null, null, null, null,
       a.rep_id, null, null, v.amount
from call_speech c cross join company_setting s
cross join lateral (select * from activity x where x.id = c.call_id limit 1) a
cross join lateral (values
    ('rep-speech', c.rep_seconds > 0, c.rep_seconds / 60),
    ('both-speech', c.rep_seconds + c.prospect_seconds > 0, (c.rep_seconds + c.prospect_seconds) / 60),
    ('rep-characters', c.rep_seconds > 0, c.rep_characters),
    ('rally', c.rallies is not null, c.rallies),
    ('silence', c.silences is not null, c.silences),
    ('pitch-variation', c.pitch_variation is not null, c.pitch_variation)
) as v (event, holds, amount)
where v.holds

-- opportunities: field sales confirmed the deal after the first meeting (商談化); stage 5, 商談
-- opportunity-per-appointment: the first deal that an appointment led to
-- opportunity-judged: field sales judged by the criteria of a valid opportunity (有効商談) whether it is one; opportunity-valid: it is,
-- as judged last
-- partner-opportunity, partner-opportunity-valid: the same of deals that came through a partner
union all
select v.event, v.stage, d.root, d.id, d.lead_id, d.cycle, d.appointment_id, d.id,
       d.confirmed_at, d.confirmed_on, null, d.appointment_on, d.confirmed_on, null, d.owner_id, d.set_by, d.source,
       coalesce(d.amount, 0)
from deal d
left join lateral (
    select v.met, true as judged from criteria_verdict v
    where v.opportunity_id = d.id
    order by v.judged_at desc, v.id desc limit 1) c on true
cross join lateral (values
    ('opportunity', 5::smallint, true),
    ('opportunity-is-sourced', null, d.source = 'IS'),
    ('opportunity-source-known', null, d.source <> 'UNKNOWN'),
    ('opportunity-judged', null, c.judged),
    ('opportunity-valid', null, c.met),
    ('partner-opportunity', null, d.partner_id is not null),
    ('partner-opportunity-valid', null, c.met and d.partner_id is not null),
    ('opportunity-per-appointment', null, d.appointment_id is not null and not exists (
        select 1 from deal e
        where e.root = d.root and e.appointment_id = d.appointment_id and e.confirmed_on is not null
          and (e.confirmed_at, e.id) < (d.confirmed_at, d.id)))
) as v (event, stage, holds)
where d.confirmed_on is not null and v.holds

-- wins and losses: stage 7, 受注; amount = the deal's, sales-cycle and lead-to-win = calendar days
-- partner-win, partner-loss: those of deals that came through a partner
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
    ('partner-win', null, d.outcome = 'WON' and d.partner_id is not null, coalesce(d.amount, 0)),
    ('partner-loss', null, d.outcome = 'LOST' and d.partner_id is not null, coalesce(d.amount, 0)),
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

-- customers: began and left; a customer still here is stage 8, 継続; amount = the monthly revenue at that time
-- onboarding-due: 90 days after the contract began; by the clock · onboarding-in-time: completed within them
-- time-to-value: days until the customer first had what it bought the product for, on the day the contract began
union all
select v.event, v.stage, c.root, c.id, c.lead_id, c.cycle, d.appointment_id, c.opportunity_id,
       v.at, v.day, v.counts_from, d.appointment_on, d.confirmed_on, coalesce(d.closed_on, b.started_on), c.owner_id, d.set_by, d.source,
       v.amount
from customer c cross join company_setting s
cross join lateral (
    select coalesce(c.started_on, (c.started_at at time zone s.zone)::date) as started_on,
           coalesce(c.churned_on, (c.churned_at at time zone s.zone)::date) as churned_on,
           coalesce(c.onboarded_on, (c.onboarded_at at time zone s.zone)::date) as onboarded_on,
           coalesce(c.first_value_on, (c.first_value_at at time zone s.zone)::date) as first_value_on,
           coalesce(c.mrr, 0) - coalesce((
               select sum(m.mrr - m.mrr_before) from customer_mrr_change m
               where m.customer_id = c.id and m.kind is not null), 0) as first_mrr) b
left join lateral (select * from deal x where x.id = c.opportunity_id limit 1) d on true
cross join lateral (values
    ('customer-start', null::smallint, b.started_on is not null, c.started_at, b.started_on, null::date, b.first_mrr),
    ('customer-churn', null, b.churned_on is not null, c.churned_at, b.churned_on, null, coalesce(c.mrr, 0)),
    ('retained', 8::smallint, b.started_on is not null and b.churned_on is null and c.stage <> 'CHURNED', c.started_at, b.started_on,
     null, coalesce(c.mrr, 0)),
    ('onboarding-due', null, b.started_on is not null, c.started_at, b.started_on, b.started_on + 90, 0),
    ('onboarding-in-time', null, b.onboarded_on <= b.started_on + 90, c.started_at, b.started_on, b.started_on + 90,
     b.onboarded_on - b.started_on),
    ('time-to-value', null, b.first_value_on is not null and b.started_on is not null, c.started_at, b.started_on, null,
     b.first_value_on - b.started_on)
) as v (event, stage, holds, at, day, counts_from, amount)
where v.holds

-- mrr-upsell, mrr-cross-sell, mrr-contraction: changes of what a customer pays a month, each by how much
union all
select v.event, null, c.root, m.id, c.lead_id, c.cycle, null, c.opportunity_id,
       m.occurred_at, coalesce(m.occurred_on, (m.occurred_at at time zone s.zone)::date), null, null, null, null,
       c.owner_id, null, null, abs(m.mrr - m.mrr_before)
from customer c cross join company_setting s
join customer_mrr_change m on m.customer_id = c.id
cross join lateral (values
    ('mrr-upsell', m.kind = 'UPSELL'), ('mrr-cross-sell', m.kind = 'CROSS_SELL'), ('mrr-contraction', m.kind = 'CONTRACTION')
) as v (event, holds)
where v.holds

-- renewals: each term on the day on which it had to be renewed, from that day on: renewed ones, and those that are not (yet),
-- whether or not the customer has left
union all
select v.event, null, c.root, v.source_id, c.lead_id, c.cycle, null, c.opportunity_id,
       null, v.due_on, v.due_on, null, null, null, c.owner_id, null, null, 0
from customer c
cross join lateral (
    select x.event, r.id as source_id, r.due_on
    from customer_renewal r cross join (values ('renewal-due'), ('renewal-renewed')) as x (event)
    where r.customer_id = c.id
    union all
    select 'renewal-due', c.id, c.renews_on where c.renews_on is not null) v

-- target accounts, as signed changes: +1 when a company was put on the list, -1 when it was taken off; credited, like the lead
-- that carries its stage, to its owner
union all
select v.event, null, t.lead_id, t.id, t.lead_id,
       coalesce((select max(c.cycle) from stage_change c
                 where c.lead_id = t.lead_id and c.starts_cycle and c.occurred_at <= t.added_at), 1),
       null, null, v.at, v.day, null, null, null, null, l.owner_id, null, null, v.amount
from account_target t
join lead l on l.id = t.lead_id
cross join company_setting s
cross join lateral (values
    ('target-added', true, t.added_at, coalesce(t.added_on, (t.added_at at time zone s.zone)::date), 1),
    ('target-removed', t.removed_at is not null, t.removed_at, (t.removed_at at time zone s.zone)::date, -1)
) as v (event, holds, at, day, amount)
where v.holds

-- key persons of companies, as signed changes under the person's own id; key-contact: while we know how to reach them
union all
select v.event, null, k.contact_id, k.id, null, 1, null, null, v.at, v.day, null, null, null, null, null, null, null, v.amount
from key_contact k
cross join company_setting s
cross join lateral (
    select coalesce(k.since_on, (k.since_at at time zone s.zone)::date) as since_on,
           (k.until_at at time zone s.zone)::date as until_on) b
cross join lateral (values
    ('key-person', true, k.since_at, b.since_on, 1),
    ('key-person-left', b.until_on is not null, k.until_at, b.until_on, -1),
    ('key-contact', k.contactable, k.since_at, b.since_on, 1),
    ('key-contact-lost', k.contactable and b.until_on is not null, k.until_at, b.until_on, -1)
) as v (event, holds, at, day, amount)
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

-- Days of channels, hours and costs: their amount is what was reported. Where a share needs two of a day's numbers, both sides
-- count those days only that tell both: a blank beside a number is no zero.
-- Partners: contracted and ended on the days of the contract; trained counts from the contract on. Each is a root of its own.
create view reported_event as
select v.measure, c.id as source_id, c.day as occurred_on, c.channel_id, c.campaign_id, null::bigint as rep_id,
       null::text as department, v.amount
from channel_day c
cross join lateral (values
    ('impressions', c.impressions::numeric),
    ('clicks', c.clicks),
    ('impressions-of-clicks', case when c.clicks is not null then c.impressions end),
    ('clicks-of-impressions', case when c.impressions is not null then c.clicks end),
    ('sessions', c.sessions),
    ('bounces', case when c.sessions is not null then c.bounces end),
    ('sessions-of-bounces', case when c.bounces is not null then c.sessions end),
    ('exits', case when c.page_views is not null then c.exits end),
    ('page-views-of-exits', case when c.exits is not null then c.page_views end),
    ('conversions', c.conversions),
    ('conversions-of-cost', case when c.cost is not null then c.conversions end),
    ('orders', c.orders),
    ('channel-revenue', c.revenue),
    ('channel-cost', c.cost),
    ('cost-of-conversions', case when c.conversions is not null then c.cost end)
) as v (measure, amount)
where v.amount is not null
union all
select 'work-hours', w.id, w.day, null, null, w.user_id, null, w.hours
from work_day w
union all
select v.measure, d.id, d.day, null, null, null, d.department, d.amount
from department_cost d
cross join lateral (values
    ('department-cost', true),
    ('acquisition-cost', d.department in ('MK', 'SDR', 'BDR', 'FS')),
    ('marketing-cost', d.department = 'MK')
) as v (measure, holds)
where v.holds
union all
select v.measure, p.id, v.day, null, null, p.owner_id, null, v.amount
from partner p
cross join lateral (values
    ('partner-contracted', p.contracted_on, 1),
    ('partner-trained', case when p.trained_on is not null then greatest(p.trained_on, p.contracted_on) end, 1),
    ('partner-ended', p.ended_on, -1)
) as v (measure, day, amount)
where p.contracted_on is not null and v.day is not null;

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
left join membership m on m.user_id = f.rep_id and f.occurred_on >= m.counts_since and f.occurred_on < m.until

-- what is reported of days: nobody's lead, so neither cohort nor quality
union all
select r.measure, r.source_id, r.source_id, null, 1, null, null, null, r.occurred_on, null, null, null, null, null,
       r.channel_id, r.campaign_id, r.rep_id, null, m.team_id, coalesce(r.department, m.department), null, 'UNCLASSIFIED', r.amount
from reported_event r
left join membership m on m.user_id = r.rep_id and r.occurred_on >= m.counts_since and r.occurred_on < m.until;

-- 案件登録: each lead of a partner on the day it came in, and each deal of a partner's own that no lead of the partner led to, on
-- the day it began.
create view partner_registration as
select l.partner_id, l.id as root, coalesce(l.acquired_on, (l.acquired_at at time zone s.zone)::date) as registered_on
from lead l cross join company_setting s
where l.partner_id is not null
union all
select o.partner_id, o.root,
       coalesce(o.entered_on, (o.entered_at at time zone s.zone)::date, o.confirmed_on, (o.confirmed_at at time zone s.zone)::date)
from opportunity o cross join company_setting s
where o.partner_id is not null
  and not exists (select from lead l where l.id = o.lead_id and l.partner_id = o.partner_id);

-- Open deals as they stood at the end of a business day, and as they stand now (day 'infinity'): what forecasts, stage age and
-- next actions are read from. A past row counts as long as its deal, by what we know today, was not closed by then: closed_on.
-- Nothing of it is kept as facts: past rows are records already, present ones are few.
create view standing_deal as
select 'standing-deal'::text as measure, o.id as source_id, o.root, o.lead_id, o.cycle, o.appointment_id, o.id as opportunity_id,
       null::timestamptz as occurred_at, k.day as occurred_on, k.day,
       coalesce(o.closed_on, (o.closed_at at time zone s.zone)::date) as closed_on,
       k.phase, k.phase_on, k.yomi, coalesce(k.amount, 0) as amount, k.probability, k.expected_close_on, k.next_action_set,
       l.channel_id, l.campaign_id, k.owner_id as rep_id, o.set_by as setter_id, m.team_id, m.department, o.source,
       coalesce(q.quality, 'UNCLASSIFIED') as quality
from (
    select n.day, n.opportunity_id, n.owner_id, n.phase, n.phase_on, n.yomi, n.amount, n.probability, n.expected_close_on,
           n.next_action_set
    from deal_snapshot n
    union all
    select 'infinity', d.id, d.owner_id, d.phase, c.phase_on, d.yomi, d.amount, coalesce(y.probability, p.probability, 0),
           d.expected_close_on, d.next_action is not null and d.next_action_on is not null
    from opportunity d
    left join phase_definition p on p.phase = d.phase
    left join yomi_definition y on y.yomi = d.yomi
    left join lateral (
        select coalesce(x.occurred_on, (x.occurred_at at time zone z.zone)::date) as phase_on
        from phase_change x cross join company_setting z
        where x.opportunity_id = d.id
        order by x.occurred_at desc, x.id desc limit 1) c on true
    where d.outcome = 'OPEN') k
join opportunity o on o.id = k.opportunity_id
cross join company_setting s
left join lead l on l.id = o.lead_id
left join quality_judgement q on q.lead_id = o.lead_id and q.cycle = o.cycle and q.effective
cross join lateral (select least(k.day, (now() at time zone s.zone)::date) as as_of) w
left join membership m on m.user_id = k.owner_id and w.as_of >= m.counts_since and w.as_of < m.until;

-- Leads that somebody has to act on, as they stand now: those laid aside or ended wait for nobody, those that field sales
-- accepted are its deals. Since when they are in their stage; one of unknown past since it came to us.
create view standing_lead as
select 'standing-lead'::text as measure, l.id as source_id, l.id as root, l.id as lead_id, l.cycle, null::bigint as appointment_id,
       null::bigint as opportunity_id, null::timestamptz as occurred_at, c.stage_on as occurred_on, l.track, l.stage, c.stage_on,
       l.next_action_on, 0::numeric as amount, l.channel_id, l.campaign_id, l.owner_id as rep_id, null::bigint as setter_id,
       m.team_id, m.department, null::text as source, coalesce(q.quality, 'UNCLASSIFIED') as quality
from lead l
cross join company_setting s
cross join lateral (
    select coalesce(
        (select coalesce(x.occurred_on, (x.occurred_at at time zone s.zone)::date)
         from stage_change x where x.lead_id = l.id order by x.occurred_at desc, x.id desc limit 1),
        l.acquired_on, (l.acquired_at at time zone s.zone)::date) as stage_on) c
cross join lateral (select (now() at time zone s.zone)::date as today) t
left join quality_judgement q on q.lead_id = l.id and q.cycle = l.cycle and q.effective
left join membership m on m.user_id = l.owner_id and t.today >= m.counts_since and t.today < m.until
where l.stage not in ('RECYCLED', 'DISQUALIFIED', 'ACCEPTED');
