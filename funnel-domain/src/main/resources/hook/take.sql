insert into hook_delivery (key_id, message_id, received_at) values (:key, :message, :now)
on conflict (key_id, message_id) do nothing
