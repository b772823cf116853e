insert into outbox_channel (channel, failures, failed_since, next_try_at, failure)
values (:channel, 1, :now, :now + :first * interval '1 second', :failure)
on conflict (channel) do update
set failures = outbox_channel.failures + 1,
    failure = excluded.failure,
    next_try_at = :now + least(:longest, :first * power(2, least(outbox_channel.failures, 20))) * interval '1 second'
