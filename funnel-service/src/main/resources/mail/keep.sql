-- A mail of which we hear for the first time.
insert into mail_message (external_id, lead_id, cycle, subject, sent_at, recorded_at)
values (:id, :lead, :cycle, :subject, :sent, :now)
returning id
