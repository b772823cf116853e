select count(*)
from telephony_call t
where t.call_id is null and t.ignored_at is null
  /* mine */
