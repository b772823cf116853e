insert into appointment_assignment (appointment_id, automatic, reason, assigned_at, assigned_by)
values (:appointment, :automatic, cast(:reason as jsonb), :now, :by)
on conflict (appointment_id) do update
set automatic = excluded.automatic, reason = excluded.reason, assigned_at = excluded.assigned_at,
    assigned_by = excluded.assigned_by
