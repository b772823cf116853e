-- The answer to a key of a user, while it is kept. One that the version before kept in the clear opens for nobody.
select request_hash, status, headers ->> 'Content-Type' as content_type, headers ->> 'Location' as location,
       coalesce(nonce, '\x000000000000000000000000') as nonce, body
from idempotency_key
where user_id = :user and key = :key and status is not null and created_at >= :since
