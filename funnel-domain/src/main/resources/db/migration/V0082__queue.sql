-- Whom to call next. What belongs into it is said by queue_source (R__queue_source.sql); refresh_queue brings entries to that.

create table queue_entry (
    lead_id          bigint primary key references lead on delete cascade,
    queue            bigint      not null,        -- whose: the owner's id; -1 the SDR team's, -2 the BDR team's, which nobody owns
    clock_due_at     timestamptz,                 -- the earliest running response clock
    returned_at      timestamptz,                 -- field sales gave it back
    signal_at        timestamptz,                 -- the prospect showed interest since we last turned to them
    next_action_at   timestamptz,                 -- an agreed moment
    next_action_on   date,
    cell             smallint    not null,        -- place in the score grid: 1 (A1) to 16 (D4), 17 not scored
    acquired_at      timestamptz not null
);
create index queue_entry_clock on queue_entry (queue, clock_due_at) where clock_due_at is not null;
create index queue_entry_returned on queue_entry (queue, returned_at) where returned_at is not null;
create index queue_entry_agreed on queue_entry (queue, next_action_at) where next_action_at is not null;
create index queue_entry_signal on queue_entry (queue, signal_at) where signal_at is not null;
create index queue_entry_due on queue_entry (queue, cell, next_action_on) where next_action_on is not null;
create index queue_entry_later on queue_entry (queue, next_action_on) where next_action_on is not null;
create index queue_entry_unplanned on queue_entry (queue, cell, acquired_at desc) where next_action_on is null;

-- How many calls connected at which hour of which weekday (ISO: Monday 1), lately.
create table call_hour (
    weekday      smallint    not null check (weekday between 1 and 7),
    hour         smallint    not null check (hour between 0 and 23),
    calls        bigint      not null,
    connects     bigint      not null,
    primary key (weekday, hour)
);
