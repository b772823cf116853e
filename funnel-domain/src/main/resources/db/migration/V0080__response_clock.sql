-- Working hours, and the clock that runs from an inquiry to the first human touch.

alter table company_setting
    add column opens_at         time     not null default '09:00',
    add column closes_at        time     not null default '18:00',
    -- within so many minutes of working time an inquiry is to be answered (domain.md, words 3)
    add column response_minutes smallint not null default 5 check (response_minutes between 1 and 1440),
    add check (opens_at < closes_at);

-- The moment on the day of next_action_on, where one was agreed.
alter table lead add column next_action_at timestamptz;

create table response_clock (
    id               bigint primary key default nextval('record_id'),
    lead_id          bigint not null references lead on delete cascade,
    cycle            integer not null,
    inquiry_id       bigint not null unique references activity on delete cascade,
    started_at       timestamptz not null,
    due_at           timestamptz not null,        -- in working time
    in_hours         boolean not null,            -- it came in while the company works
    callable         boolean not null,            -- a number to call was known
    -- the first human touch; null: still running
    answered_at      timestamptz,
    answered_by      bigint references app_user,
    answer_id        bigint,                      -- the activity that was the touch
    working_seconds  bigint,                      -- from the inquiry to the touch, in working time
    breached_at      timestamptz,                 -- when the term ran out without a touch
    version          integer not null default 0,
    root             bigint not null generated always as (lead_id) stored,
    check ((answered_at is null) = (working_seconds is null))
);
create index response_clock_lead on response_clock (lead_id, started_at);
create index response_clock_running on response_clock (due_at) where answered_at is null;
create index response_clock_started on response_clock (started_at);
