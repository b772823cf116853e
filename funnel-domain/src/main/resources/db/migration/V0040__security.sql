-- Who acts as whom, what was done, and how often somebody tried.

-- Tokens with which programs act as a user. Only the hash is kept: a token has 256 random bits, so a plain SHA-256 suffices.
create table api_token (
    id            bigint primary key default nextval('record_id'),
    user_id       bigint not null references app_user,
    kind          text not null default 'PERSONAL' check (kind in ('PERSONAL', 'BOOTSTRAP')),
    name          text not null,
    hash          bytea not null unique,
    hint          text not null,                  -- last characters, to tell tokens apart
    created_at    timestamptz not null,
    expires_on    date,                           -- last day in the business zone; null: never
    last_used_at  timestamptz,                    -- exact to five minutes
    revoked_at    timestamptz
);
create index api_token_user on api_token (user_id);

-- What people did. Never changed, never deleted one by one.
create table audit_entry (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    actor_id      bigint references app_user,     -- null: nobody was signed in, or the system itself
    action        text not null,
    subject_type  text,
    subject_id    bigint,
    subject_name  text,
    details       jsonb not null default '{}',    -- {"property": {"old": …, "new": …}}, or {"property": {}} for personal data
    address       text,
    via_token     boolean not null default false
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_actor on audit_entry (actor_id, at desc, id desc);
create index audit_entry_subject on audit_entry (subject_type, subject_id);

-- Answers already given to a key, so that a repeated write gets the same answer instead of a second effect.
create table idempotency_key (
    user_id       bigint not null references app_user,
    key           text not null,
    request_hash  bytea not null,
    created_at    timestamptz not null,
    status        integer,                        -- null: still in the works
    headers       jsonb,
    body          bytea,
    primary key (user_id, key)
);
create index idempotency_key_created on idempotency_key (created_at);

-- Token buckets (bucket4j) that slow down who tries too often.
create table rate_limit (
    id          text primary key,
    state       bytea,
    expires_at  bigint
);
create index rate_limit_expires on rate_limit (expires_at);

-- The scope of what a viewer may read asks by person.
create index handoff_offered_to on handoff (offered_to);
create index opportunity_set_by on opportunity (set_by);
create index appointment_set_by on appointment (set_by);
create index customer_owner on customer (owner_id);
