-- The call that this person logged by hand while it lasted or soon after, and of which no telephone system has told yet.
select a.id
from activity a
where a.lead_id = any (:leads)
  and a.kind = 'CALL' and a.rep_id = :rep and a.direction = :direction
  and a.occurred_on is null and a.occurred_at between :from and :until
  and not exists (select from telephony_call t where t.call_id = a.id)
order by abs(extract(epoch from a.occurred_at - cast(:ended as timestamptz))), a.id desc
limit 1
