-- The answer to a key of a user, while it is kept.
select request_hash, status, headers ->> 'Content-Type' as content_type, headers ->> 'Location' as location, body
from idempotency_key
where user_id = :user and key = :key and status is not null and created_at >= :since
