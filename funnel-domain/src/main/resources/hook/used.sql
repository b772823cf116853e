-- exact to five minutes, so that many messages of one sender do not wait for each other here
update hook_key set last_used_at = :now
where id = :key and (last_used_at is null or last_used_at < cast(:now as timestamptz) - interval '5 minutes')
