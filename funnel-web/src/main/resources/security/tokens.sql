select id, name, hint, created_at, expires_on, last_used_at
from api_token
where user_id = :user
  and kind = 'PERSONAL'
  and revoked_at is null
order by created_at desc, id desc
