select p.id, p.external_id, p.lead_id, p.cycle, p.status, p.booked_through, p.booked_at, p.scheduled_at, p.held_at,
       coalesce(p.booked_on, (p.booked_at at time zone s.zone)::date) as booked_day,
       coalesce(p.scheduled_on, (p.scheduled_at at time zone s.zone)::date) as scheduled_day,
       coalesce(p.held_on, (p.held_at at time zone s.zone)::date) as held_day,
       p.call_id, p.criteria_met, p.place, p.note, p.attrs, p.recorded_at, p.version,
       p.account_id, a.name as account_name, p.set_by as setter_id, b.display_name as setter_name,
       p.assigned_to as assigned_id, u.display_name as assigned_name
/* from */
order by /* order */
/* limit */
