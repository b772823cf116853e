-- The records of the business. Conventions:
--   * one sequence numbers every record, so that an id never means two things and a fact's root (see V0005) is one bigint;
--   * *_at is an instant; *_on beside it holds the day as the source stated it when the source knew only the day, so that
--     changing the business zone never moves a date; where it is null the day follows from the instant and the zone;
--   * occurred is when it happened, recorded is when we were told; figures go by occurred;
--   * attrs holds imported custom fields by their key; attrs_known holds, for an attribute learned after the record began,
--     the day it became known (a cohort may only be cut by what was known at its anchor date).

create extension if not exists pg_trgm;

create sequence record_id;

create table company_setting (
    id                    smallint primary key default 1 check (id = 1),
    company_name          text     not null default '',
    zone                  text     not null default 'Asia/Tokyo',
    fiscal_start_month    smallint not null default 4 check (fiscal_start_month between 1 and 12),
    -- which KPI carries the label 商談化: the deal confirmed after the first meeting, or the appointment (domain.md, words 1)
    conversion_kpi        text     not null default 'opportunity-rate',
    handoff_answer_days   smallint not null default 2,
    version               integer  not null default 0
);
insert into company_setting default values;

create table company_day_off (day date primary key, name text not null default '');

-- organisation ---------------------------------------------------------------------------------------------------------

create table team (
    id          bigint primary key default nextval('record_id'),
    name        text not null,
    department  text not null check (department in ('MK', 'SDR', 'BDR', 'FS', 'CS', 'PS')),
    active      boolean not null default true,
    version     integer not null default 0
);
create unique index team_name on team (lower(name));

create table app_user (
    id             bigint primary key default nextval('record_id'),
    external_id    text unique,
    display_name   text not null,
    kana           text,
    email          text,
    role           text check (role in ('ADMIN', 'MANAGER', 'MARKETING', 'SDR', 'BDR', 'FIELD', 'CS', 'PARTNER')),
    password_hash  text,                          -- null: a rep known from records only, who cannot sign in
    active         boolean not null default true,
    locale         text not null default 'ja' check (locale in ('ja', 'en')),
    theme          text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
    hired_on       date,
    manager_id     bigint references app_user,
    created_at     timestamptz not null default now(),
    version        integer not null default 0
);
create unique index app_user_email on app_user (lower(email));
create index app_user_name on app_user (display_name);

-- A membership lasts until the same person's next one, so two can never overlap. '-infinity': since ever, as far as known.
create table team_membership (
    id       bigint primary key default nextval('record_id'),
    user_id  bigint not null references app_user,
    team_id  bigint references team,              -- null: left all teams
    since    date not null default '-infinity',
    unique (user_id, since)
);
create index team_membership_team on team_membership (team_id);

-- accounts and people --------------------------------------------------------------------------------------------------

create table account (
    id                bigint primary key default nextval('record_id'),
    external_id       text unique,
    name              text not null,
    matching_key      text not null,              -- suggests duplicates, never merges
    corporate_number  text check (corporate_number ~ '^[0-9]{13}$'),
    industry          text,                       -- JSIC major A-T where known, else the source's own word
    employees         integer check (employees >= 0),
    region            text,
    website           text,
    phone             text,
    attrs             jsonb not null default '{}',
    search_text       text not null default '',
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    version           integer not null default 0
);
create index account_matching_key on account (matching_key);
create unique index account_corporate_number on account (corporate_number);
create index account_search on account using gin (search_text gin_trgm_ops);

create table contact (
    id           bigint primary key default nextval('record_id'),
    external_id  text unique,
    account_id   bigint references account,
    last_name    text,
    first_name   text,
    last_kana    text,
    first_kana   text,
    email        text,
    phone        text,                            -- E.164
    department   text,
    title        text,
    job_rank     text,
    attrs        jsonb not null default '{}',
    search_text  text not null default '',
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      integer not null default 0
);
create index contact_account on contact (account_id);
create index contact_email on contact (lower(email));
create index contact_phone on contact (phone);
create index contact_search on contact using gin (search_text gin_trgm_ops);

create table channel (
    id         bigint primary key default nextval('record_id'),
    name       text not null,
    -- the five classes of lead sources: advertising, own web, events, outbound, referral; OTHER until someone says
    class      text not null default 'OTHER'
               check (class in ('ADVERTISING', 'OWNED_MEDIA', 'EVENT', 'OUTBOUND', 'REFERRAL', 'OTHER')),
    active     boolean not null default true,
    version    integer not null default 0
);
create unique index channel_name on channel (name);

create table campaign (
    id          bigint primary key default nextval('record_id'),
    name        text not null unique,
    channel_id  bigint references channel,
    version     integer not null default 0
);

create table custom_field (
    record_type  text not null check (record_type in
                 ('LEAD', 'ACCOUNT', 'CONTACT', 'ACTIVITY', 'APPOINTMENT', 'OPPORTUNITY', 'CUSTOMER', 'USER')),
    key          text not null,
    label        text not null,
    type         text not null check (type in ('TEXT', 'NUMBER', 'DATE', 'BOOLEAN')),
    created_at   timestamptz not null default now(),
    primary key (record_type, key)
);

-- leads ----------------------------------------------------------------------------------------------------------------

create table lead (
    id               bigint primary key default nextval('record_id'),
    external_id      text unique,
    account_id       bigint references account,
    account_known_on date,                        -- set when the account was learned after acquisition
    contact_id       bigint references contact,
    channel_id       bigint references channel,
    campaign_id      bigint references campaign,
    owner_id         bigint references app_user,  -- the inside-sales (or marketing) owner; a deal has its own
    track            text not null default 'MK' check (track in ('MK', 'SDR', 'BDR')),
    stage            text not null default 'NEW',
    cycle            integer not null default 1 check (cycle >= 1),
    acquired_at      timestamptz not null,
    acquired_on      date,
    next_action      text,
    next_action_on   date,
    recycle_reason   text,
    revisit_on       date,
    attrs            jsonb not null default '{}',
    attrs_known      jsonb not null default '{}',
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          integer not null default 0
);
create index lead_account on lead (account_id);
create index lead_contact on lead (contact_id);
create index lead_owner on lead (owner_id);
create index lead_acquired on lead (acquired_at desc, id desc);
create index lead_channel on lead (channel_id);
create index lead_stage on lead (track, stage);

create table stage_change (
    id            bigint primary key default nextval('record_id'),
    lead_id       bigint not null references lead on delete cascade,
    cycle         integer not null default 1,
    track         text not null,
    from_stage    text,
    to_stage      text not null,
    skipped       boolean not null default false, -- a hand-raise or self-booked calendar jumped over stages
    starts_cycle  boolean not null default false, -- a recycled lead came back: a new cycle (never true for cycle 1)
    occurred_at   timestamptz not null,
    occurred_on   date,
    recorded_at   timestamptz not null,
    changed_by    bigint references app_user,
    reason        text
);
create index stage_change_lead on stage_change (lead_id, occurred_at);

-- what was done --------------------------------------------------------------------------------------------------------

create table opportunity (
    id                bigint primary key default nextval('record_id'),
    external_id       text unique,
    name              text,
    lead_id           bigint references lead on delete cascade,
    cycle             integer not null default 1,
    account_id        bigint references account,
    appointment_id    bigint,                     -- explicit link; else the latest preceding appointment of the cycle
    product           text,
    source            text not null default 'UNKNOWN' check (source in ('IS', 'FS', 'PARTNER', 'MARKETING', 'UNKNOWN')),
    phase             text not null default 'FIRST_MEETING',
    yomi              text check (yomi in ('A', 'B', 'C')),
    outcome           text not null default 'OPEN' check (outcome in ('OPEN', 'WON', 'LOST')),
    amount            numeric(18, 4) check (amount >= 0),
    -- the record exists from acceptance (entered); the opportunity counts from its confirmation after the first meeting;
    -- either is null where a file does not tell
    entered_at        timestamptz,
    entered_on        date,
    confirmed_at      timestamptz,
    confirmed_on      date,
    closed_at         timestamptz,
    closed_on         date,
    expected_close_on date,
    resume_on         date,
    lost_reason       text,
    owner_id          bigint references app_user,
    set_by            bigint references app_user, -- the inside-sales person who booked it
    next_action       text,
    next_action_on    date,
    attrs             jsonb not null default '{}',
    attrs_known       jsonb not null default '{}',
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    version           integer not null default 0,
    root              bigint not null generated always as (coalesce(lead_id, id)) stored,
    check ((outcome = 'OPEN') = (closed_at is null))
);
create index opportunity_root on opportunity (root);
create index opportunity_lead on opportunity (lead_id);
create index opportunity_account on opportunity (account_id);
create index opportunity_owner on opportunity (owner_id);
create index opportunity_open on opportunity (phase) where outcome = 'OPEN';

create table phase_change (
    id              bigint primary key default nextval('record_id'),
    opportunity_id  bigint not null references opportunity on delete cascade,
    from_phase      text,
    to_phase        text not null,
    occurred_at     timestamptz not null,
    occurred_on     date,
    recorded_at     timestamptz not null,
    changed_by      bigint references app_user,
    reason          text
);
create index phase_change_opportunity on phase_change (opportunity_id, occurred_at);

-- What a deal was worth from when on, so that a past pipeline is what it was then. effective_at is null where the file does
-- not tell when the deal began: the amount then counts from ever.
create table opportunity_amount (
    id              bigint primary key default nextval('record_id'),
    opportunity_id  bigint not null references opportunity on delete cascade,
    amount          numeric(18, 4) not null,
    effective_at    timestamptz,
    effective_on    date
);
create index opportunity_amount_opportunity on opportunity_amount (opportunity_id);

create table phase_definition (
    phase        text primary key,
    position     smallint not null unique,
    probability  numeric(4, 3) not null check (probability between 0 and 1),
    name_ja      text not null,
    name_en      text not null
);
insert into phase_definition (phase, position, probability, name_ja, name_en) values
    ('FIRST_MEETING', 1, 0, '初回商談', 'First meeting'),
    ('NEEDS_AGREED', 2, .15, '課題合意', 'Needs agreed'),
    ('VALUE_AGREED', 3, .25, '価値合意', 'Value agreed'),
    ('DECISION_MAKER_AGREED', 4, .5, '決裁者合意', 'Decision maker agreed'),
    ('NEGOTIATION', 5, .7, '条件交渉', 'Negotiation'),
    ('VERBAL_COMMIT', 6, .8, '内示', 'Verbal commit'),
    ('ON_HOLD', 7, 0, '保留', 'On hold'),
    ('WON', 8, 1, '受注', 'Won'),
    ('LOST', 9, 0, '失注', 'Lost');

create table activity (
    id                bigint primary key default nextval('record_id'),
    external_id       text unique,
    kind              text not null check (kind in ('CALL', 'EMAIL', 'MEETING', 'VISIT', 'NOTE', 'WEB_VISIT', 'DOWNLOAD',
                                                    'SEMINAR', 'INQUIRY', 'PROPOSAL', 'QUOTE')),
    direction         text check (direction in ('OUTBOUND', 'INBOUND')),
    lead_id           bigint references lead on delete cascade,
    cycle             integer not null default 1,
    account_id        bigint references account,
    contact_id        bigint references contact,
    opportunity_id    bigint references opportunity on delete cascade,
    rep_id            bigint references app_user,
    occurred_at       timestamptz not null,
    occurred_on       date,
    recorded_at       timestamptz not null,
    outcome           text check (outcome in ('NO_ANSWER', 'GATEKEEPER', 'CONNECTED', 'WRONG_NUMBER', 'REFUSED')),
    duration_seconds  integer check (duration_seconds >= 0),
    subject           text,
    note              text,
    attrs             jsonb not null default '{}',
    version           integer not null default 0,
    root              bigint not null generated always as (coalesce(lead_id, opportunity_id, id)) stored
);
create index activity_root on activity (root);
create index activity_lead on activity (lead_id, occurred_at desc);
create index activity_rep on activity (rep_id, occurred_at desc);
create index activity_opportunity on activity (opportunity_id);

create table appointment (
    id             bigint primary key default nextval('record_id'),
    external_id    text unique,
    lead_id        bigint references lead on delete cascade,
    cycle          integer not null default 1,
    account_id     bigint references account,
    booked_at      timestamptz not null,
    booked_on      date,
    scheduled_at   timestamptz,
    scheduled_on   date,
    held_at        timestamptz,
    held_on        date,
    status         text not null default 'SCHEDULED' check (status in ('SCHEDULED', 'HELD', 'NO_SHOW', 'CANCELLED')),
    booked_through text not null default 'OTHER' check (booked_through in ('CALL', 'EMAIL', 'CALENDAR', 'OTHER')),
    call_id        bigint references activity on delete set null,
    set_by         bigint references app_user,
    assigned_to    bigint references app_user,
    criteria_met   boolean,
    place          text,
    note           text,
    attrs          jsonb not null default '{}',
    recorded_at    timestamptz not null,
    version        integer not null default 0,
    root           bigint not null generated always as (coalesce(lead_id, id)) stored
);
create index appointment_root on appointment (root);
create index appointment_lead on appointment (lead_id, booked_at);
create index appointment_assigned on appointment (assigned_to, scheduled_at);
alter table opportunity add constraint opportunity_appointment foreign key (appointment_id)
    references appointment on delete set null;
create index opportunity_appointment on opportunity (appointment_id);

create table handoff (
    id               bigint primary key default nextval('record_id'),
    external_id      text unique,
    lead_id          bigint not null references lead on delete cascade,
    cycle            integer not null default 1,
    appointment_id   bigint references appointment on delete set null,
    from_department  text not null check (from_department in ('MK', 'SDR', 'BDR', 'FS', 'CS', 'PS')),
    to_department    text not null check (to_department in ('MK', 'SDR', 'BDR', 'FS', 'CS', 'PS')),
    offered_by       bigint references app_user,
    offered_to       bigint references app_user,
    offered_at       timestamptz not null,
    offered_on       date,
    due_on           date not null,               -- last business day on which an answer is in time
    status           text not null default 'PENDING' check (status in ('PENDING', 'ACCEPTED', 'RETURNED')),
    decided_by       bigint references app_user,
    decided_at       timestamptz,
    decided_on       date,
    return_reason    text,
    note             text,
    comment          text,
    recorded_at      timestamptz not null,
    version          integer not null default 0,
    root             bigint not null generated always as (lead_id) stored,
    check ((status = 'PENDING') = (decided_at is null))
);
create index handoff_root on handoff (root);
create index handoff_to on handoff (offered_to) where status = 'PENDING';
create index handoff_by on handoff (offered_by);

create table customer (
    id              bigint primary key default nextval('record_id'),
    external_id     text unique,
    account_id      bigint references account,
    lead_id         bigint references lead on delete cascade,
    cycle           integer not null default 1,
    opportunity_id  bigint references opportunity on delete cascade,
    owner_id        bigint references app_user,
    stage           text not null default 'ONBOARDING'
                    check (stage in ('ONBOARDING', 'ADOPTION', 'RETENTION', 'RENEWAL', 'EXPANSION', 'CHURNED')),
    started_at      timestamptz,
    started_on      date,
    mrr             numeric(18, 4) check (mrr >= 0),
    churned_at      timestamptz,
    churned_on      date,
    churn_reason    text,
    attrs           jsonb not null default '{}',
    attrs_known     jsonb not null default '{}',
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         integer not null default 0,
    root            bigint not null generated always as (coalesce(lead_id, opportunity_id, id)) stored
);
create index customer_root on customer (root);
create index customer_account on customer (account_id);
create index customer_opportunity on customer (opportunity_id);

-- quality --------------------------------------------------------------------------------------------------------------

create table quality_rule (
    id            bigint primary key default nextval('record_id'),
    version_no    integer not null unique,        -- v1, v2 …
    name          text not null,
    rule          jsonb not null,
    applies       text not null check (applies in ('FROM_NOW', 'RESTATE')),
    published_at  timestamptz not null,           -- judges leads (cycles) acquired from then on; RESTATE judges all
    published_by  bigint references app_user
);

-- Every judgement is kept; one is effective per lead cycle and is carried by all facts of that cycle.
create table quality_judgement (
    id          bigint primary key default nextval('record_id'),
    lead_id     bigint not null references lead on delete cascade,
    cycle       integer not null default 1,
    rule_id     bigint references quality_rule,   -- null: by hand
    quality     text not null check (quality in ('QUALITY', 'GENERAL', 'UNCLASSIFIED')),
    cause       text not null check (cause in ('RULE', 'RESTATED', 'MANUAL')),
    evidence    jsonb not null default '{}',      -- {"values": {field: value as judged}, "leaves": "TFU…" in tree order}
    judged_at   timestamptz not null,
    judged_by   bigint references app_user,
    reason      text,
    effective   boolean not null default true
);
create unique index quality_judgement_effective on quality_judgement (lead_id, cycle) where effective;
create index quality_judgement_lead on quality_judgement (lead_id, judged_at);

create table target (
    id          bigint primary key default nextval('record_id'),
    kpi         text not null,
    department  text,
    team_id     bigint references team,
    rep_id      bigint references app_user,
    channel_id  bigint references channel,
    from_on     date not null,
    until_on    date not null,
    value       numeric(18, 4) not null,
    version     integer not null default 0,
    check (from_on < until_on),
    unique nulls not distinct (kpi, department, team_id, rep_id, channel_id, from_on, until_on)
);
