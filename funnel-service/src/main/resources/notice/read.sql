update notice set read_at = :now
where user_id = :user and read_at is null and (cast(:id as bigint) is null or id = :id)
