-- Keys with which other systems tell us what happened, signed as Standard Webhooks say (https://www.standardwebhooks.com).
create table hook_key (
    id             bigint primary key default nextval('record_id'),
    kind           text        not null check (kind in ('TELEPHONY')),
    name           text        not null,
    address        text        not null unique,   -- last part of the address; names the key and is no secret
    secret         bytea       not null,          -- checking a signature takes the secret itself, so no hash will do
    former_secret  bytea,                         -- accepted until then, so that nothing is lost while the sender is changed
    former_until   timestamptz,
    created_at     timestamptz not null,
    created_by     bigint references app_user,
    last_used_at   timestamptz,                   -- exact to five minutes
    disabled_at    timestamptz,
    version        integer     not null default 0,
    check ((former_secret is null) = (former_until is null))
);

-- Messages that had their effect: the same one again has none.
create table hook_delivery (
    key_id       bigint      not null references hook_key,
    message_id   text        not null,
    received_at  timestamptz not null,
    primary key (key_id, message_id)
);
create index hook_delivery_received on hook_delivery (received_at);
