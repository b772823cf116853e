select v.id, v.external_id, v.kind, v.direction, v.lead_id, v.cycle, v.opportunity_id, v.occurred_at,
       coalesce(v.occurred_on, (v.occurred_at at time zone s.zone)::date) as occurred_day,
       v.outcome, v.duration_seconds, v.subject, v.note, v.attrs, v.recorded_at, v.version,
       v.account_id, a.name as account_name, v.rep_id, u.display_name as rep_name
/* from */
order by /* order */
/* limit */
