select k.id, k.external_id, k.lead_id, k.opportunity_id, k.stage, k.mrr, k.churn_reason, k.attrs, k.updated_at, k.version,
       coalesce(k.started_on, (k.started_at at time zone s.zone)::date) as started_day,
       coalesce(k.churned_on, (k.churned_at at time zone s.zone)::date) as churned_day,
       a.id as account_id, a.name as account_name, k.owner_id, u.display_name as owner_name
/* from */
order by /* order */
/* limit */
