-- What happened with a company, latest first, as far as the viewer may read the leads, deals and customers that it happened
-- with; columns as in lead-story.sql, about_… the lead concerned. Steps and judgements of single leads stand on their own pages.
with roots as materialized (
    select l.id as root from lead l where l.account_id = :account /* lead scope */
    union
    select o.root from opportunity o where o.account_id = :account /* deal scope */
    union
    select k.root from customer k where k.account_id = :account /* customer scope */
),
story as (
    select 'ACTIVITY' as kind, y.id, y.occurred_at as at, y.occurred_on as on_day, y.kind as what, y.outcome as was,
           y.rep_id as person, nullif(concat_ws(E'\n', y.subject, /* answers */, y.note), '') as said, null::text as reason,
           y.opportunity_id as ref, 1 as cycle, y.direction as manner, y.duration_seconds as seconds, r.root
    from roots r join activity y on y.root = r.root where y.kind <> 'CALL' or :calls
    union all
    -- the day that they agreed on, as it stood before any move
    select 'APPOINTMENT', p.id, p.booked_at, p.booked_on, p.status,
           coalesce(first.day, /* meets p */), p.set_by,
           nullif(concat_ws(E'\n', p.place, p.note), ''), null, p.id, 1, p.booked_through, null, r.root
    from roots r join appointment p on p.root = r.root
    left join lateral (
        select /* meets c */ as day
        from appointment_change c where c.appointment_id = p.id order by c.id limit 1) first on true
    union all
    -- moved, missed or called off; what is from elsewhere says only how it stands
    select 'MEETING', c.id, c.recorded_at, null, c.what, /* meets c */, c.changed_by, null, c.reason, p.id, 1, null, null, r.root
    from roots r join appointment p on p.root = r.root join appointment_change c on c.appointment_id = p.id
    where c.what in ('MOVED', 'MISSED', 'CANCELLED')
    union all
    select 'HELD', p.id, p.held_at, p.held_on, p.status, null, p.assigned_to, null, null, p.id, 1, null, null, r.root
    from roots r join appointment p on p.root = r.root where p.held_at is not null
    union all
    select 'HANDOFF', h.id, h.offered_at, h.offered_on, h.to_department, h.from_department, h.offered_by, h.note, null,
           h.id, 1, null, null, r.root
    from roots r join handoff h on h.root = r.root
    union all
    select 'ANSWER', h.id, h.decided_at, h.decided_on, h.status, null, h.decided_by, h.comment, h.return_reason,
           h.id, 1, null, null, r.root
    from roots r join handoff h on h.root = r.root where h.decided_at is not null
    union all
    select 'CONFIRMED', o.id, o.confirmed_at, o.confirmed_on, o.source, null, o.owner_id, o.name, null, o.id, 1, null, null, r.root
    from roots r join opportunity o on o.root = r.root where o.confirmed_at is not null
    union all
    select 'PHASE', f.id, f.occurred_at, f.occurred_on, f.to_phase, f.from_phase, f.changed_by,
           case when f.to_phase = 'LOST' and f.reason <> o.lost_reason then f.reason end,
           case when f.to_phase = 'LOST' then coalesce(o.lost_reason, f.reason) else f.reason end, o.id, 1,
           null, null, r.root
    from roots r join opportunity o on o.root = r.root join phase_change f on f.opportunity_id = o.id
    union all
    select 'CONTRACT', g.id, g.occurred_at, g.occurred_on, g.status, null, g.changed_by, null, null, g.opportunity_id, 1, null, null, r.root
    from roots r join opportunity o on o.root = r.root join contract_change g on g.opportunity_id = o.id
    union all
    select 'CUSTOMER', k.id, k.started_at, k.started_on, 'ONBOARDING', null, k.owner_id, null, null, k.id, 1, null, null, r.root
    from roots r join customer k on k.root = r.root where k.started_at is not null
    union all
    select 'CUSTOMER_STAGE', c.id, c.occurred_at, c.occurred_on, c.to_stage, c.from_stage, c.changed_by, null, c.reason, k.id, 1,
           null, null, r.root
    from roots r join customer k on k.root = r.root join customer_stage_change c on c.customer_id = k.id
    where c.to_stage <> 'CHURNED'
    union all
    select 'CHURN', k.id, k.churned_at, k.churned_on, 'CHURNED', null, k.owner_id, null, k.churn_reason, k.id, 1, null, null, r.root
    from roots r join customer k on k.root = r.root where k.churned_at is not null
    union all
    -- put on the list of targets, and taken off it for now or for good
    select 'TARGET', t.id, t.added_at, t.added_on, 'ADDED', null, t.added_by, t.reason, null, null, 1, null, null, r.root
    from roots r join account_target t on t.lead_id = r.root where t.account_id = :account
    union all
    select 'TARGET', t.id, t.removed_at, null, 'REMOVED', null, t.removed_by, null, t.removal_reason, null, 1, null, null, r.root
    from roots r join account_target t on t.lead_id = r.root where t.account_id = :account and t.removed_at is not null
)
select s.*, u.display_name as person_name, l.id as about_id,
       case when l.id is not null then coalesce(/* person */, l.external_id, '#' || l.id) end as about_name
from story s
left join app_user u on u.id = s.person
left join lead l on l.id = s.root
left join contact c on c.id = l.contact_id
order by s.at desc, array_position(array['PHASE'], s.kind) nulls last, s.id desc
limit :most
