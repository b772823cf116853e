insert into calendar_feed (user_id, hash, created_at) values (:user, :hash, :now)
on conflict (user_id) do update set hash = excluded.hash, created_at = excluded.created_at
