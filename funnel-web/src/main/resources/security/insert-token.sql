insert into api_token (user_id, kind, name, hash, hint, created_at, expires_on)
values (:user, :kind, :name, :hash, :hint, :now, :expires)
returning id
