-- Everything that happened with a deal, latest first; columns as in lead-story.sql.
with story as (
    select 'PHASE' as kind, f.id, f.occurred_at as at, f.occurred_on as on_day, f.to_phase as what, f.from_phase as was,
           f.changed_by as person, case when f.to_phase = 'LOST' and f.reason <> o.lost_reason then f.reason end as said,
           case when f.to_phase = 'LOST' then coalesce(o.lost_reason, f.reason) else f.reason end as reason, o.id as ref,
           1 as cycle, null::text as manner,
           null::integer as seconds
    from opportunity o join phase_change f on f.opportunity_id = o.id where o.id = :deal
    union all
    select 'CONFIRMED', o.id, o.confirmed_at, o.confirmed_on, o.source, null, o.owner_id, null, null, o.id, 1, null, null
    from opportunity o where o.id = :deal and o.confirmed_at is not null
    union all
    select 'AMOUNT', m.id, m.effective_at, m.effective_on, trim_scale(m.amount)::text, null, null, null, null,
           m.opportunity_id, 1, null, null
    from opportunity_amount m
    where m.opportunity_id = :deal and m.effective_at is not null and m.corrected_at is null and :amounts
    union all
    select 'AMOUNT_CORRECTED', m.id, m.corrected_at, null, trim_scale(m.amount)::text, null, m.corrected_by, null, null,
           m.opportunity_id, 1, null, null
    from opportunity_amount m where m.opportunity_id = :deal and m.corrected_at is not null and :amounts
    union all
    select 'ACTIVITY', y.id, y.occurred_at, y.occurred_on, y.kind, y.outcome, y.rep_id,
           nullif(concat_ws(E'\n', y.subject, y.note), ''), null, y.opportunity_id, 1, y.direction, y.duration_seconds
    from activity y where y.opportunity_id = :deal and (y.kind <> 'CALL' or :calls)
    union all
    select 'CONTRACT', g.id, g.occurred_at, g.occurred_on, g.status, null, g.changed_by, null, null, g.opportunity_id, 1, null, null
    from contract_change g where g.opportunity_id = :deal
    union all
    select 'CUSTOMER', k.id, k.started_at, k.started_on, 'ONBOARDING', null, k.owner_id, null, null, k.id, 1, null, null
    from customer k where k.opportunity_id = :deal and k.started_at is not null
    union all
    select 'CHURN', k.id, k.churned_at, k.churned_on, 'CHURNED', null, k.owner_id, null, k.churn_reason, k.id, 1, null, null
    from customer k where k.opportunity_id = :deal and k.churned_at is not null
)
select s.*, u.display_name as person_name
from story s
left join app_user u on u.id = s.person
order by s.at desc, array_position(array['PHASE'], s.kind) nulls last, s.id desc
limit :most
