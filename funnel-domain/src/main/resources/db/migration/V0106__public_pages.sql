-- Pages and forms that strangers use: to take a meeting from the calendar, and to inquire.

create table booking_page (
    id            bigint primary key default nextval('record_id'),
    key           text     not null unique check (key ~ '^[a-z0-9-]{3,60}$'),
    title_ja      text     not null,
    title_en      text     not null,
    text_ja       text     not null default '',
    text_en       text     not null default '',
    team_id       bigint   not null references team,
    minutes       smallint not null check (minutes between 10 and 480),
    horizon_days  smallint not null check (horizon_days between 1 and 180),
    place         text,
    channel_id    bigint references channel,
    campaign_id   bigint references campaign,
    active        boolean  not null default true,
    version       integer  not null default 0
);

create table intake_form (
    id               bigint primary key default nextval('record_id'),
    key              text    not null unique check (key ~ '^[a-z0-9-]{3,60}$'),
    name             text    not null,
    fields           jsonb   not null,            -- [{name, required}] in the order in which the form shows them
    channel_id       bigint references channel,
    campaign_id      bigint references campaign,
    team_id          bigint references team,      -- whose people get its leads in turn; null: the queue
    origins          text[]  not null default '{}', -- sites whose scripts may send it
    thanks_url       text,                        -- where a browser goes afterwards; null: a page of ours
    answer_id        bigint references mail_template on delete set null,
    active           boolean not null default true,
    version          integer not null default 0
);

-- To whom the forms gave a lead, so that everybody has a turn.
create table intake_turn (
    form_id   bigint      not null references intake_form on delete cascade,
    user_id   bigint      not null references app_user,
    leads     integer     not null default 0,
    given_at  timestamptz not null,
    primary key (form_id, user_id)
);
