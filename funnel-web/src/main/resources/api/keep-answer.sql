-- Keeps an answer; one that has been kept long enough makes way.
insert into idempotency_key (user_id, key, request_hash, created_at, status, headers, nonce, body)
values (:user, :key, :hash, :now, :status,
        jsonb_strip_nulls(jsonb_build_object('Content-Type', cast(:content_type as text),
                                             'Location', cast(:location as text))),
        :nonce, :body)
on conflict (user_id, key) do update
    set request_hash = excluded.request_hash, created_at = excluded.created_at, status = excluded.status,
        headers = excluded.headers, nonce = excluded.nonce, body = excluded.body
    where idempotency_key.created_at < :since
