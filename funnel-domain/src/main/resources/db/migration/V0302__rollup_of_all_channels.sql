-- The same as rollup_channel and rollup_month in all: most figures ask for no channel, and a company with many leads has something in
-- every one of them. fold_deltas keeps them in the statement that keeps the others; R__refresh_facts.sql fills them.
create table rollup_total (
    basis    text    not null,
    measure  text    not null,
    day      date    not null,
    quality  text    not null,
    count    bigint  not null,
    amount   numeric not null,
    unique (measure, basis, day, quality)
);
create table rollup_total_month (
    basis    text    not null,
    measure  text    not null,
    month    date    not null,                    -- its first day
    quality  text    not null,
    count    bigint  not null,
    amount   numeric not null,
    unique (measure, basis, month, quality)
);
