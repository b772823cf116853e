-- Everything that happened with a lead, latest first. Columns mean the same in every section:
--   what/was  the state reached and left (an enum's name), said  words that somebody wrote, reason  an enum's name or words,
--   ref  the deal or handoff or appointment concerned
with story as (
    select 'STAGE' as kind, c.id, c.occurred_at as at, c.occurred_on as on_day, c.to_stage as what, c.from_stage as was,
           c.changed_by as person, null::text as said, c.reason, null::bigint as ref, c.cycle,
           case when c.taken_back and c.reason is distinct from 'CALL_UNDONE' then 'TAKEN_BACK'
                when c.skipped then 'SKIP' when c.starts_cycle then 'NEW_CYCLE' end as manner,
           null::integer as seconds
    from stage_change c where c.lead_id = :lead
    union all
    select 'ACTIVITY', y.id, y.occurred_at, y.occurred_on, y.kind, y.outcome, y.rep_id,
           nullif(concat_ws(E'\n', y.subject, /* answers */, y.note), ''), null, y.opportunity_id, y.cycle, y.direction, y.duration_seconds
    from activity y where y.lead_id = :lead and (y.kind <> 'CALL' or :calls)
    union all
    -- what had stood in a call's record before it was corrected
    select 'CORRECTION', k.id, k.corrected_at, null, y.kind, k.was ->> 'outcome', k.corrected_by, k.was ->> 'note', k.reason, y.id,
           y.cycle, null, (k.was ->> 'durationSeconds')::integer
    from activity_correction k join activity y on y.id = k.activity_id where y.lead_id = :lead and :calls
    union all
    -- the day that they agreed on, as it stood before any move
    select 'APPOINTMENT', p.id, p.booked_at, p.booked_on, p.status,
           coalesce(first.day, /* meets p */), p.set_by,
           nullif(concat_ws(E'\n', p.place, p.note), ''), null, p.id, p.cycle, p.booked_through, null
    from appointment p
    left join lateral (
        select /* meets c */ as day
        from appointment_change c where c.appointment_id = p.id order by c.id limit 1) first on true
    where p.lead_id = :lead
    union all
    -- moved, missed or called off; what is from elsewhere says only how it stands
    select 'MEETING', c.id, c.recorded_at, null, c.what, /* meets c */, c.changed_by, null, c.reason, p.id, p.cycle, null, null
    from appointment p join appointment_change c on c.appointment_id = p.id
    where c.what in ('MOVED', 'MISSED', 'CANCELLED') and p.lead_id = :lead
    union all
    select 'HELD', p.id, p.held_at, p.held_on, p.status, null, p.assigned_to, null, null, p.id, p.cycle, null, null
    from appointment p where p.lead_id = :lead and p.held_at is not null
    union all
    select 'HANDOFF', h.id, h.offered_at, h.offered_on, h.to_department, h.from_department, h.offered_by, h.note, null,
           h.id, h.cycle, null, null
    from handoff h where h.lead_id = :lead
    union all
    select 'ANSWER', h.id, h.decided_at, h.decided_on, h.status, null, h.decided_by, h.comment, h.return_reason,
           h.id, h.cycle, null, null
    from handoff h where h.lead_id = :lead and h.decided_at is not null
    union all
    select 'CONFIRMED', o.id, o.confirmed_at, o.confirmed_on, o.source, null, o.owner_id, o.name, null, o.id, o.cycle, null, null
    from opportunity o where o.lead_id = :lead and o.confirmed_at is not null
    union all
    select 'PHASE', f.id, f.occurred_at, f.occurred_on, f.to_phase, f.from_phase, f.changed_by,
           case when f.to_phase = 'LOST' and f.reason <> o.lost_reason then f.reason end,
           case when f.to_phase = 'LOST' then coalesce(o.lost_reason, f.reason) else f.reason end, o.id, o.cycle,
           null, null
    from opportunity o join phase_change f on f.opportunity_id = o.id where o.lead_id = :lead
    union all
    select 'CONTRACT', g.id, g.occurred_at, g.occurred_on, g.status, null, g.changed_by, null, null, g.opportunity_id, o.cycle, null, null
    from opportunity o join contract_change g on g.opportunity_id = o.id where o.lead_id = :lead
    union all
    select 'CUSTOMER', k.id, k.started_at, k.started_on, 'ONBOARDING', null, k.owner_id, null, null, k.id, k.cycle, null, null
    from customer k where k.lead_id = :lead and k.started_at is not null
    union all
    select 'CHURN', k.id, k.churned_at, k.churned_on, 'CHURNED', null, k.owner_id, null, k.churn_reason, k.id, k.cycle, null, null
    from customer k where k.lead_id = :lead and k.churned_at is not null
    union all
    -- a mail stands where the last thing that became of it does
    select 'MAIL', m.id, coalesce(m.unsubscribed_at, m.clicked_at, m.opened_at, m.sent_at),
           case when m.unsubscribed_at is not null then null when m.clicked_at is not null then m.clicked_on
                when m.opened_at is not null then m.opened_on else m.sent_on end,
           case when m.unsubscribed_at is not null then 'UNSUBSCRIBED' when m.clicked_at is not null then 'CLICKED'
                when m.opened_at is not null then 'OPENED' when m.bounced then 'BOUNCED' when not m.bounced then 'DELIVERED'
                else 'SENT' end,
           null, null, m.subject, null, null, m.cycle, null, null
    from mail_message m where m.lead_id = :lead
    union all
    select 'QUALITY', q.id, q.judged_at, null, q.quality, q.cause, q.judged_by, null, q.reason, r.version_no, q.cycle, null, null
    from quality_judgement q left join quality_rule r on r.id = q.rule_id where q.lead_id = :lead
)
select s.*, u.display_name as person_name
from story s
left join app_user u on u.id = s.person
-- of things at the same moment the consequence comes after its cause, so above it
order by s.at desc, array_position(array['STAGE', 'PHASE', 'QUALITY'], s.kind) nulls last, s.id desc
limit :most
