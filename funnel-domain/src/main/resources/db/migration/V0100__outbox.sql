-- What leaves the house. A message is written in the transaction of the deed that causes it and sent afterwards by whichever
-- node comes first, so that neither is ever without the other.
create table outbox_message (
    id            bigint primary key default nextval('record_id'),
    channel       text        not null,           -- how it goes out: MAIL
    occasion      text        not null unique,    -- what it is for: of one occasion there is one message
    recipient     text        not null,
    title         text        not null,
    payload       jsonb       not null,           -- all that the channel needs
    lead_id       bigint references lead on delete cascade,
    queued_by     bigint references app_user,
    queued_at     timestamptz not null,
    due_at        timestamptz not null,           -- not to be sent before
    useful_until  timestamptz,                    -- not to be sent after: a reminder of a meeting that is over; null: always
    status        text        not null default 'QUEUED' check (status in ('QUEUED', 'SENT', 'DEAD', 'DROPPED')),
    attempts      integer     not null default 0, -- refusals of this message; a channel that is down counts for none
    failure       text,                           -- why the last attempt failed
    settled_at    timestamptz                     -- sent, given up, or dropped
);
create index outbox_message_due on outbox_message (channel, due_at, id) where status = 'QUEUED';
create index outbox_message_settled on outbox_message (status, settled_at desc) where status <> 'QUEUED';
create index outbox_message_lead on outbox_message (lead_id) where lead_id is not null;

-- A channel that cannot be reached is left alone for a while; its messages wait, however long that takes.
create table outbox_channel (
    channel       text primary key,
    failures      integer     not null,
    failed_since  timestamptz not null,
    next_try_at   timestamptz not null,
    failure       text        not null
);
