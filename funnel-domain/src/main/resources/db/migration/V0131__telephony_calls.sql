-- Calls as the telephone system tells them, until and after it is known which call of which lead each one is.

create table phone_extension (
    extension  text primary key,
    user_id    bigint not null references app_user
);

create table telephony_call (
    id                bigint primary key default nextval('record_id'),
    key_id            bigint      not null references hook_key,
    call_ref          text        not null,       -- the telephone system's own id of the call
    direction         text        not null check (direction in ('OUTBOUND', 'INBOUND')),
    prospect_number   text,                       -- E.164 where it can be read as a number; null: withheld
    agent             text,                       -- e-mail or extension, as told
    rep_id            bigint references app_user, -- whom that means
    started_at        timestamptz not null,
    duration_seconds  integer     not null check (duration_seconds >= 0),
    outcome           text check (outcome in ('NO_ANSWER', 'GATEKEEPER', 'CONNECTED', 'WRONG_NUMBER', 'REFUSED')),
    recording_url     text,
    pitch_variation   numeric(5, 2) check (pitch_variation >= 0),
    segments          jsonb,                      -- what was said, until it is known whose call it is
    lead_id           bigint references lead on delete cascade,
    call_id           bigint unique references activity on delete set null,  -- null: nobody's yet, or taken back
    ignored_at        timestamptz,
    ignored_by        bigint references app_user,
    received_at       timestamptz not null,
    version           integer     not null default 0,
    unique (key_id, call_ref),
    check (ignored_at is null or call_id is null)
);
create index telephony_call_lead on telephony_call (lead_id);
create index telephony_call_open on telephony_call (started_at desc, id desc) where call_id is null and ignored_at is null;

-- A call finds its lead by the number.
create index account_phone on account (phone);

-- Logged by the telephone system, and nobody has told yet how the call went.
alter table call_trace add column automatic boolean not null default false;
create index call_trace_automatic on call_trace (lead_id) where automatic;
