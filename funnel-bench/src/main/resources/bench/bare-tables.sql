-- Empty tables with the columns and indexes of those that a logged call writes to.
drop table if exists bench_activity, bench_call_trace, bench_fact, bench_rollup_delta;
create table bench_activity (like activity including all);
create table bench_call_trace (like call_trace including all);
create table bench_fact (like fact including all);
create table bench_rollup_delta (like rollup_delta including all);
