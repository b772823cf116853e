select h.id, h.external_id, h.lead_id, h.cycle, h.appointment_id, h.from_department, h.to_department, h.offered_at,
       coalesce(h.offered_on, (h.offered_at at time zone s.zone)::date) as offered_day,
       h.due_on, h.status, h.decided_at,
       coalesce(h.decided_on, (h.decided_at at time zone s.zone)::date) as decided_day,
       h.return_reason, h.note, h.comment, h.recorded_at, h.version,
       h.offered_by as giver_id, b.display_name as giver_name, h.offered_to as taker_id, u.display_name as taker_name,
       h.decided_by as decider_id, d.display_name as decider_name
/* from */
order by /* order */
/* limit */
