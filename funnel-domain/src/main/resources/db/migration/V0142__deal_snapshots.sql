-- What was forecast on each business day: every open deal as it stood at the end of that day. While the day lasts its rows
-- follow the deals; afterwards they never change, so that a past forecast is what it was then.

create table snapshot_day (
    day       date primary key,
    taken_at  timestamptz not null
);

create table deal_snapshot (
    day                date not null references snapshot_day on delete cascade,
    opportunity_id     bigint not null references opportunity on delete cascade,
    owner_id           bigint references app_user on delete set null,
    phase              text not null,
    phase_on           date,                        -- since when it is in that phase; null: unknown
    yomi               text,
    amount             numeric(18, 4),
    probability        numeric(4, 3) not null,      -- of its yomi, else of its phase, as defined that day
    expected_close_on  date,
    next_action_set    boolean not null,
    primary key (day, opportunity_id)
);
create index deal_snapshot_opportunity on deal_snapshot (opportunity_id);
create index deal_snapshot_owner on deal_snapshot (owner_id);
