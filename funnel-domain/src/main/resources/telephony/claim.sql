insert into telephony_call (key_id, call_ref, direction, started_at, duration_seconds, received_at)
values (:key, :ref, :direction, :started, :seconds, :now)
on conflict (key_id, call_ref) do nothing
