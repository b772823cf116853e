update api_token
set revoked_at = :now
where id = :id
  and user_id = :user
  and kind = 'PERSONAL'
  and revoked_at is null
returning name
