select k.id, k.external_id, k.lead_id, k.opportunity_id, k.stage, k.mrr, k.churn_reason, k.attrs, k.updated_at, k.version,
       coalesce(k.started_on, (k.started_at at time zone s.zone)::date) as started_day,
       coalesce(k.churned_on, (k.churned_at at time zone s.zone)::date) as churned_day,
       coalesce(k.onboarded_on, (k.onboarded_at at time zone s.zone)::date) as onboarded_day,
       coalesce(k.first_value_on, (k.first_value_at at time zone s.zone)::date) as first_value_day,
       k.renews_on, h.health,
       (select j.judgement from customer_judgement j where j.customer_id = k.id
        order by j.occurred_at desc, j.id desc limit 1) as judgement,
       case when k.stage <> 'CHURNED' then round(customer_usage_before(k.id, t.day + 1)) end as usage,
       a.id as account_id, a.name as account_name, k.owner_id, u.display_name as owner_name
/* from */
order by /* order */
/* limit */
