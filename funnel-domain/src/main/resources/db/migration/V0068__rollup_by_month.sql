-- The same as rollup_channel by whole months, so that a year reads a thirtieth of the rows. fold_deltas keeps both in one
-- statement; R__refresh_facts.sql fills it.
create table rollup_month (
    basis       text    not null,
    measure     text    not null,
    month       date    not null,                 -- its first day
    quality     text    not null,
    channel_id  bigint,
    count       bigint  not null,
    amount      numeric not null,
    unique nulls not distinct (measure, basis, month, quality, channel_id)
);
