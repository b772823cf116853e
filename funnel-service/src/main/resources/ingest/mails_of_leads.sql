select m.id, m.lead_id, m.sent_at, coalesce(m.subject, '') as subject
from mail_message m
where m.lead_id = any (:leads) and m.external_id is null
