-- A mail to one person, and what became of it. Whom it went to says the lead; no address is kept.
create table mail_message (
    id           bigint primary key default nextval('record_id'),
    external_id  text unique,
    lead_id      bigint references lead on delete cascade,
    cycle        integer not null default 1,
    subject      text,
    sent_at      timestamptz not null,
    sent_on      date,
    opened_at    timestamptz,
    opened_on    date,
    clicked_at   timestamptz,
    clicked_on   date,
    bounced      boolean,                          -- null: nothing is known but that it went out
    recorded_at  timestamptz not null,
    version      integer not null default 0,
    root         bigint not null generated always as (coalesce(lead_id, id)) stored
);
create index mail_message_root on mail_message (root);
create index mail_message_lead on mail_message (lead_id, sent_at) where lead_id is not null;
