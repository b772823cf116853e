-- When people can be met, and the slots that are taken. That two meetings of one person never overlap is a constraint: no
-- program, on however many nodes, can get round it.

create extension if not exists btree_gist;

create table booking_setting (
    id              smallint primary key default 1 check (id = 1),
    slot_minutes    smallint not null default 60 check (slot_minutes between 10 and 480),
    -- free time after each meeting, and between now and the first slot that is offered
    buffer_minutes  smallint not null default 15 check (buffer_minutes between 0 and 240),
    notice_hours    smallint not null default 3 check (notice_hours between 0 and 336),
    reminder_hours  smallint not null default 24 check (reminder_hours between 1 and 336),
    -- over how many days back appointments are counted to share them out evenly
    load_days       smallint not null default 30 check (load_days between 1 and 365),
    version         integer  not null default 0
);
insert into booking_setting default values;

-- Working hours of a person by ISO weekday, several spans a day if need be; without any, those of the company.
create table working_hours (
    id       bigint primary key default nextval('record_id'),
    user_id  bigint   not null references app_user,
    weekday  smallint not null check (weekday between 1 and 7),
    opens    time     not null,
    closes   time     not null,
    check (opens < closes),
    unique (user_id, weekday, opens)
);

-- Times at which somebody cannot be met: once, from one moment to another, or each week on a weekday.
create table busy_block (
    id         bigint primary key default nextval('record_id'),
    user_id    bigint not null references app_user,
    title      text,
    starts_at  timestamptz,
    ends_at    timestamptz,
    weekday    smallint check (weekday between 1 and 7),
    opens      time,
    closes     time,
    until_on   date,                              -- last day of a weekly one; null: without end
    check (case when weekday is null
                then starts_at < ends_at and opens is null and closes is null and until_on is null
                else opens < closes and starts_at is null and ends_at is null end)
);
create index busy_block_once on busy_block (user_id, ends_at) where weekday is null;
create index busy_block_weekly on busy_block (user_id, weekday) where weekday is not null;

alter table appointment add column minutes smallint check (minutes between 1 and 1440);
alter table appointment add column sequence integer not null default 0; -- of its calendar entry: one more with each change

-- The time of a meeting to come, with the free time after it. Appointments without a moment or a visitor have none, nor
-- have those that a file brought: for these the usual length counts as taken.
create table appointment_slot (
    appointment_id  bigint primary key references appointment on delete cascade,
    rep_id          bigint    not null references app_user,
    during          tstzrange not null check (not isempty(during)),
    exclude using gist (rep_id with =, during with &&)
);

-- What became of an appointment, step by step.
create table appointment_change (
    id              bigint primary key default nextval('record_id'),
    appointment_id  bigint not null references appointment on delete cascade,
    what            text   not null check (what in ('BOOKED', 'MOVED', 'ASSIGNED', 'HELD', 'MISSED', 'CANCELLED')),
    scheduled_at    timestamptz,                  -- as it stands after the change
    scheduled_on    date,
    rep_id          bigint references app_user,
    reason          text,
    recorded_at     timestamptz not null,
    changed_by      bigint references app_user    -- null: the prospect, or the system
);
create index appointment_change_appointment on appointment_change (appointment_id, recorded_at);
