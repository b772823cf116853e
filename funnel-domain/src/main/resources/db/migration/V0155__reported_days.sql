-- What other systems and people report beside the leads. Blank is unknown, not zero: each column is null where nobody said.

-- one day of a channel, or of a campaign in it
create table channel_day (
    id           bigint primary key default nextval('record_id'),
    day          date not null,
    channel_id   bigint not null references channel,
    campaign_id  bigint references campaign,
    impressions  bigint check (impressions >= 0),
    clicks       bigint check (clicks >= 0),
    sessions     bigint check (sessions >= 0),
    bounces      bigint check (bounces >= 0),
    page_views   bigint check (page_views >= 0),
    exits        bigint check (exits >= 0),
    conversions  numeric(18, 4) check (conversions >= 0),
    orders       numeric(18, 4) check (orders >= 0),
    revenue      numeric(18, 4) check (revenue >= 0),
    cost         numeric(18, 4) check (cost >= 0),
    recorded_at  timestamptz not null,
    version      integer not null default 0,
    unique nulls not distinct (day, channel_id, campaign_id)
);
create index channel_day_channel on channel_day (channel_id);
create index channel_day_campaign on channel_day (campaign_id) where campaign_id is not null;

-- the hours that somebody worked on a day
create table work_day (
    id           bigint primary key default nextval('record_id'),
    day          date not null,
    user_id      bigint not null references app_user,
    hours        numeric(5, 2) not null check (hours > 0 and hours <= 24),
    recorded_at  timestamptz not null,
    version      integer not null default 0,
    unique (day, user_id)
);
create index work_day_user on work_day (user_id);

-- what a department cost beside the money that channels cost: people, tools, fees; counts on its day
create table department_cost (
    id           bigint primary key default nextval('record_id'),
    day          date not null,
    department   text not null check (department in ('MK', 'SDR', 'BDR', 'FS', 'CS', 'PS')),
    item         text not null default '',
    amount       numeric(18, 4) not null check (amount >= 0),
    recorded_at  timestamptz not null,
    version      integer not null default 0,
    unique (day, department, item)
);
