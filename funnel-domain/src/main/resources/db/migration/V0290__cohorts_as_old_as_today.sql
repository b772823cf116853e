-- What became of the leads of each day by the day on which it did: an earlier cohort as old as this one is today, without going
-- through its facts. fold_deltas keeps it in the statement that keeps the other rollups; R__refresh_facts.sql fills it.
create table rollup_cohort (
    measure      text    not null,
    lead_on      date    not null,
    occurred_on  date    not null,
    quality      text    not null,
    count        bigint  not null,
    amount       numeric not null,
    unique (measure, lead_on, occurred_on, quality)
);

-- Whether a person stands in any figure, without reading all of them.
create index rollup_rep_person on rollup_rep (rep_id);
create index rollup_delta_person on rollup_delta (rep_id);
