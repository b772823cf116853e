-- fact: what the view fact_source says, materialised by difference (kpi/refresh.sql). One row per measure and source record.
-- rollup_delta: each difference, signed, until the fold (kpi/fold.sql) has added it to the two narrow rollups.
-- Readers add rollup and remaining deltas in one statement, so a figure is exact at every moment.

create table fact (
    measure         text        not null,
    source_id       bigint      not null,         -- the record that is the event
    root            bigint      not null,         -- lead, or the record itself where there is no lead: differences go by root
    lead_id         bigint,
    cycle           integer     not null,
    appointment_id  bigint,
    opportunity_id  bigint,
    occurred_at     timestamptz,
    occurred_on     date        not null,         -- '-infinity': the day is unknown but before everything
    lead_on         date,                         -- anchors of the cohort bases
    appointment_on  date,
    opportunity_on  date,
    contract_on     date,
    counts_from     date,                         -- judged by the clock: counts only from this day on (never in rollups)
    channel_id      bigint,
    campaign_id     bigint,
    rep_id          bigint,
    setter_id       bigint,
    team_id         bigint,
    department      text,
    source          text,
    quality         text        not null,
    amount          numeric     not null,
    primary key (measure, source_id)
);
create index fact_root on fact (root);
create index fact_occurred on fact (measure, occurred_on);
create index fact_lead_on on fact (measure, lead_on) where lead_on is not null;
create index fact_opportunity_on on fact (measure, opportunity_on) where opportunity_on is not null;
create index fact_rep on fact (rep_id);
create index fact_setter on fact (setter_id) where setter_id is not null;

create table rollup_delta (
    id              bigint generated always as identity primary key,
    sign            smallint not null,
    measure         text     not null,
    occurred_on     date     not null,
    lead_on         date,
    appointment_on  date,
    opportunity_on  date,
    contract_on     date,
    channel_id      bigint,
    rep_id          bigint,
    team_id         bigint,
    department      text,
    quality         text     not null,
    amount          numeric  not null
);

-- The day is the event's own (basis PERIOD) or one of its anchors.
create table rollup_channel (
    basis       text    not null,
    measure     text    not null,
    day         date    not null,
    quality     text    not null,
    channel_id  bigint,
    count       bigint  not null,
    amount      numeric not null,
    unique nulls not distinct (measure, basis, day, quality, channel_id)
);

-- Basis PERIOD only: a cohort is cut by its base record's rep, which the facts answer.
create table rollup_rep (
    measure     text    not null,
    day         date    not null,
    quality     text    not null,
    rep_id      bigint,
    team_id     bigint,
    department  text,
    count       bigint  not null,
    amount      numeric not null,
    unique nulls not distinct (measure, day, quality, rep_id, team_id, department)
);

-- How long this measure takes after its anchor (90th percentile, days): a cohort is mature once that has passed.
create table measure_lag (
    measure      text        not null,
    basis        text        not null,
    p90_days     integer     not null,
    sample       integer     not null,
    computed_at  timestamptz not null,
    primary key (measure, basis)
);

-- The definition that the facts now stand by (hash of the view) and when they last changed.
create table fact_state (
    id               smallint primary key default 1 check (id = 1),
    definition_hash  text,
    rebuilt_at       timestamptz
);
insert into fact_state default values;
