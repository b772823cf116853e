-- Everything that happened with a customer since the contract, latest first; columns as in lead-story.sql.
with story as (
    select 'CUSTOMER' as kind, k.id, k.started_at as at, k.started_on as on_day, 'ONBOARDING' as what, null::text as was,
           k.owner_id as person, null::text as said, null::text as reason, k.opportunity_id as ref, k.cycle,
           null::text as manner, null::integer as seconds
    from customer k where k.id = :customer and k.started_at is not null
    union all
    select 'CUSTOMER_STAGE', c.id, c.occurred_at, c.occurred_on, c.to_stage, c.from_stage, c.changed_by, null, c.reason, null, 1,
           null, null
    from customer_stage_change c where c.customer_id = :customer and c.to_stage <> 'CHURNED'
    union all
    select 'JUDGEMENT', j.id, j.occurred_at, j.occurred_on, j.judgement::text, null, j.changed_by, j.note, null, null, 1, null, null
    from customer_judgement j where j.customer_id = :customer
    union all
    select 'RENEWAL', r.id, r.occurred_at, r.occurred_on, coalesce(r.next_due_on::text, ''), r.due_on::text, r.changed_by, null, null,
           null, 1, null, null
    from customer_renewal r where r.customer_id = :customer
    union all
    select 'ONBOARDED', k.id, k.onboarded_at, k.onboarded_on, '', null, null, null, null, null, k.cycle, null, null
    from customer k where k.id = :customer and k.onboarded_at is not null
    union all
    select 'FIRST_VALUE', k.id, k.first_value_at, k.first_value_on, '', null, null, null, null, null, k.cycle, null, null
    from customer k where k.id = :customer and k.first_value_at is not null
    union all
    select 'MRR', m.id, coalesce(m.occurred_at, m.recorded_at), m.occurred_on, coalesce(trim_scale(m.mrr)::text, ''), trim_scale(m.mrr_before)::text, m.changed_by, null, null,
           null, 1, m.kind, null
    from customer_mrr_change m where m.customer_id = :customer and :amounts
    union all
    select 'CHURN', k.id, k.churned_at, k.churned_on, 'CHURNED', null,
           (select c.changed_by from customer_stage_change c where c.customer_id = k.id and c.to_stage = 'CHURNED'),
           null, k.churn_reason, null, k.cycle, null, null
    from customer k where k.id = :customer and k.churned_at is not null
    union all
    select 'ACTIVITY', y.id, y.occurred_at, y.occurred_on, y.kind, y.outcome, y.rep_id,
           nullif(concat_ws(E'\n', y.subject, y.note), ''), null, y.opportunity_id, 1, y.direction, y.duration_seconds
    from customer k
    join activity y on y.root = k.root
    where k.id = :customer and (y.kind <> 'CALL' or :calls)
      and y.occurred_at >= coalesce(k.started_at, 'infinity')
)
select s.*, u.display_name as person_name
from story s
left join app_user u on u.id = s.person
order by s.at desc, s.id desc
limit :most
