-- What people are told within the application. A notice names records, never what they say: who reads it sees of them what
-- the reader may see then.
create table notice (
    id              bigint primary key default nextval('record_id'),
    user_id         bigint      not null references app_user,
    kind            text        not null,
    occasion        text        not null,         -- of one occasion a person is told once
    lead_id         bigint references lead on delete cascade,
    opportunity_id  bigint references opportunity on delete cascade,
    actor_id        bigint references app_user,   -- null: the system or a prospect
    word            text,                         -- key of the message with a detail, such as a reason
    moment          timestamptz,                  -- when it is about
    day             date,                         -- likewise, where only the day matters
    told_at         timestamptz not null,
    read_at         timestamptz,
    root            bigint generated always as (coalesce(lead_id, opportunity_id)) stored,
    unique (user_id, occasion)
);
create index notice_latest on notice (user_id, told_at desc, id desc);
create index notice_unread on notice (user_id) where read_at is null;
create index notice_lead on notice (lead_id);
create index notice_opportunity on notice (opportunity_id);

-- Kinds of which a person does not want a copy by mail.
create table notice_without_mail (
    user_id  bigint not null references app_user,
    kind     text   not null,
    primary key (user_id, kind)
);
