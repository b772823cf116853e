insert into phone_extension (extension, user_id) values (:extension, :user)
on conflict (extension) do update set user_id = excluded.user_id
