-- Kept answers can be opened with the caller's token only, for some tell a secret once. What lies there in the clear is forgotten.
delete from idempotency_key;
alter table idempotency_key add column nonce bytea;  -- null: kept by the version before, in the clear
