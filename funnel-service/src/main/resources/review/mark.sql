insert into call_example (call_id, reason, marked_by, marked_at)
values (:call, :reason, :by, :now)
on conflict (call_id) do update set reason = excluded.reason, marked_by = excluded.marked_by, marked_at = excluded.marked_at
