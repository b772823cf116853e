-- The rows that a logged call writes, without asking, changing or reckoning anything.
insert into bench_activity (kind, direction, lead_id, occurred_at, recorded_at, outcome, duration_seconds)
values ('CALL', 'OUTBOUND', :lead, now(), now(), 'NO_ANSWER', 40);
insert into bench_call_trace (call_id, lead_id, stage_before, stage_after, automatic)
values (nextval('record_id'), :lead, 'ATTEMPTING', 'ATTEMPTING', false);
insert into bench_fact (measure, source_id, root, lead_id, cycle, occurred_at, occurred_on, lead_on, quality, amount)
values ('call', nextval('record_id'), :lead, :lead, 1, now(), current_date, current_date, 'GENERAL', 0.6667);
insert into bench_rollup_delta (sign, measure, occurred_on, lead_on, quality, amount)
values (1, 'call', current_date, current_date, 'GENERAL', 0.6667);
