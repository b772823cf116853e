-- The call of this lead that was told of, is nobody's any more, and fits one that this person logs now.
select t.id
from telephony_call t
where t.lead_id = :lead and t.call_id is null and t.ignored_at is null
  and t.rep_id = :rep and t.direction = :direction
  and :logged between t.started_at - make_interval(secs => :before)
                  and t.started_at + make_interval(secs => t.duration_seconds + :after)
order by t.started_at desc, t.id desc
limit 1
