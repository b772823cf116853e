-- The facts of leads just written, at once: nothing is there yet from which they could differ. Into the rollups without the way
-- by deltas; FactCheck says whether all is as if they had come in one by one.
create temp table counted on commit drop as
select f.* from fact_source f where f.root between (select min(id) from fresh) and (select max(id) from fresh);
insert into fact select * from counted;
create temp table days on commit drop as
select b.basis, f.measure, b.day, f.quality, f.channel_id, count(*) as count, sum(f.amount) as amount
from counted f
cross join lateral (values
    ('PERIOD', f.occurred_on), ('LEAD', f.lead_on), ('APPOINTMENT', f.appointment_on), ('OPPORTUNITY', f.opportunity_on),
    ('CONTRACT', f.contract_on)) as b (basis, day)
where b.day is not null and f.counts_from is null
group by 1, 2, 3, 4, 5;
insert into rollup_channel as r (basis, measure, day, quality, channel_id, count, amount)
select basis, measure, day, quality, channel_id, count, amount from days
on conflict (measure, basis, day, quality, channel_id) do update set count = r.count + excluded.count, amount = r.amount + excluded.amount;
insert into rollup_month as r (basis, measure, month, quality, channel_id, count, amount)
select basis, measure, date_trunc('month', day)::date, quality, channel_id, sum(count), sum(amount) from days group by 1, 2, 3, 4, 5
on conflict (measure, basis, month, quality, channel_id) do update set count = r.count + excluded.count, amount = r.amount + excluded.amount;
insert into rollup_total as r (basis, measure, day, quality, count, amount)
select basis, measure, day, quality, sum(count), sum(amount) from days group by 1, 2, 3, 4
on conflict (measure, basis, day, quality) do update set count = r.count + excluded.count, amount = r.amount + excluded.amount;
insert into rollup_total_month as r (basis, measure, month, quality, count, amount)
select basis, measure, date_trunc('month', day)::date, quality, sum(count), sum(amount) from days group by 1, 2, 3, 4
on conflict (measure, basis, month, quality) do update set count = r.count + excluded.count, amount = r.amount + excluded.amount;
insert into rollup_rep as r (measure, day, quality, rep_id, team_id, department, count, amount)
select measure, occurred_on, quality, rep_id, team_id, department, count(*), sum(amount)
from counted where counts_from is null group by 1, 2, 3, 4, 5, 6
on conflict (measure, day, quality, rep_id, team_id, department) do update set count = r.count + excluded.count, amount = r.amount + excluded.amount;
insert into rollup_cohort as r (measure, lead_on, occurred_on, quality, count, amount)
select measure, lead_on, occurred_on, quality, count(*), sum(amount)
from counted where counts_from is null and lead_on is not null group by 1, 2, 3, 4
on conflict (measure, lead_on, occurred_on, quality) do update set count = r.count + excluded.count, amount = r.amount + excluded.amount;
insert into queue_entry (lead_id, queue, clock_due_at, returned_at, signal_at, next_action_at, next_action_on, cell, tier, acquired_at)
select s.lead_id, s.queue, s.clock_due_at, s.returned_at, s.signal_at, s.next_action_at, s.next_action_on, s.cell, s.tier, s.acquired_at
from queue_source s where s.lead_id between (select min(id) from fresh) and (select max(id) from fresh);
