insert into outbox_message (channel, occasion, recipient, title, payload, lead_id, queued_by, queued_at, due_at, useful_until)
values (:channel, :occasion, :recipient, :title, cast(:payload as jsonb), :lead, :by, :now, :due, :until)
on conflict (occasion) do nothing
