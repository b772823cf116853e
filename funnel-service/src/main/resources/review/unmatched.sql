-- Calls that telephone systems told of and that are nobody's yet, latest first.
select t.id, t.direction, t.prospect_number, t.agent, t.rep_id, u.display_name as rep, t.started_at, t.duration_seconds, t.outcome,
       t.lead_id, t.segments is not null as has_words
from telephony_call t
left join app_user u on u.id = t.rep_id
where t.call_id is null and t.ignored_at is null
  and (cast(:id as bigint) is null or t.id = :id)
  /* mine */
order by t.started_at desc, t.id desc
limit :size offset :offset
