-- The proof that nothing has drifted: every fact against the view, and every rollup against the facts.
with missing as (select * from fact_source except all select * from fact),
     surplus as (select * from fact except all select * from fact_source),
     by_channel as (
         select coalesce(r.count, 0) - coalesce(f.count, 0) as count, coalesce(r.amount, 0) - coalesce(f.amount, 0) as amount
         from (
             select basis, measure, day, quality, channel_id, sum(count) as count, sum(amount) as amount
             from (
                 select basis, measure, day, quality, channel_id, count, amount from rollup_channel
                 union all
                 select b.basis, d.measure, b.day, d.quality, d.channel_id, d.sign, d.sign * d.amount
                 from rollup_delta d
                 cross join lateral (values
                     ('PERIOD', d.occurred_on), ('LEAD', d.lead_on), ('APPOINTMENT', d.appointment_on),
                     ('OPPORTUNITY', d.opportunity_on), ('CONTRACT', d.contract_on)) as b (basis, day)
                 where b.day is not null) x
             group by 1, 2, 3, 4, 5) r
         full join (
             select b.basis, d.measure, b.day, d.quality, d.channel_id, count(*) as count, sum(d.amount) as amount
             from fact d
             cross join lateral (values
                 ('PERIOD', d.occurred_on), ('LEAD', d.lead_on), ('APPOINTMENT', d.appointment_on),
                 ('OPPORTUNITY', d.opportunity_on), ('CONTRACT', d.contract_on)) as b (basis, day)
             where b.day is not null and d.counts_from is null
             group by 1, 2, 3, 4, 5) f
         on (r.basis, r.measure, r.day, r.quality, coalesce(r.channel_id, 0))
          = (f.basis, f.measure, f.day, f.quality, coalesce(f.channel_id, 0))),
     by_month as (
         select coalesce(m.count, 0) - coalesce(d.count, 0) as count, coalesce(m.amount, 0) - coalesce(d.amount, 0) as amount
         from rollup_month m
         full join (
             select basis, measure, date_trunc('month', day)::date as month, quality, channel_id,
                    sum(count) as count, sum(amount) as amount
             from rollup_channel
             group by 1, 2, 3, 4, 5) d
         on (m.basis, m.measure, m.month, m.quality, coalesce(m.channel_id, 0))
          = (d.basis, d.measure, d.month, d.quality, coalesce(d.channel_id, 0))),
     in_all as (
         select coalesce(t.count, 0) - coalesce(d.count, 0) as count, coalesce(t.amount, 0) - coalesce(d.amount, 0) as amount
         from (
             select 'day' as grain, basis, measure, day, quality, count, amount from rollup_total
             union all
             select 'month', basis, measure, month, quality, count, amount from rollup_total_month) t
         full join (
             select g.grain, r.basis, r.measure, date_trunc(g.grain, r.day)::date as day, r.quality,
                    sum(r.count) as count, sum(r.amount) as amount
             from rollup_channel r cross join (values ('day'), ('month')) as g (grain)
             group by 1, 2, 3, 4, 5) d
         using (grain, basis, measure, day, quality)),
     by_cohort as (
         select coalesce(r.count, 0) - coalesce(f.count, 0) as count, coalesce(r.amount, 0) - coalesce(f.amount, 0) as amount
         from (
             select measure, lead_on, occurred_on, quality, sum(count) as count, sum(amount) as amount
             from (
                 select measure, lead_on, occurred_on, quality, count, amount from rollup_cohort
                 union all
                 select measure, lead_on, occurred_on, quality, sign, sign * amount from rollup_delta where lead_on is not null) x
             group by 1, 2, 3, 4) r
         full join (
             select measure, lead_on, occurred_on, quality, count(*) as count, sum(amount) as amount
             from fact where lead_on is not null and counts_from is null
             group by 1, 2, 3, 4) f
         on (r.measure, r.lead_on, r.occurred_on, r.quality) = (f.measure, f.lead_on, f.occurred_on, f.quality)),
     by_rep as (
         select coalesce(r.count, 0) - coalesce(f.count, 0) as count, coalesce(r.amount, 0) - coalesce(f.amount, 0) as amount
         from (
             select measure, day, quality, rep_id, team_id, department, sum(count) as count, sum(amount) as amount
             from (
                 select measure, day, quality, rep_id, team_id, department, count, amount from rollup_rep
                 union all
                 select measure, occurred_on, quality, rep_id, team_id, department, sign, sign * amount from rollup_delta) x
             group by 1, 2, 3, 4, 5, 6) r
         full join (
             select measure, occurred_on as day, quality, rep_id, team_id, department, count(*) as count, sum(amount) as amount
             from fact where counts_from is null
             group by 1, 2, 3, 4, 5, 6) f
         on (r.measure, r.day, r.quality, coalesce(r.rep_id, 0), coalesce(r.team_id, 0), coalesce(r.department, ''))
          = (f.measure, f.day, f.quality, coalesce(f.rep_id, 0), coalesce(f.team_id, 0), coalesce(f.department, '')))
select (select count(*) from fact) as facts,
       (select count(*) from missing) as missing,
       (select count(*) from surplus) as surplus,
       (select count(*) from by_channel where count <> 0 or amount <> 0)
           + (select count(*) from by_month where count <> 0 or amount <> 0)
           + (select count(*) from in_all where count <> 0 or amount <> 0)
           + (select count(*) from by_cohort where count <> 0 or amount <> 0)
           + (select count(*) from by_rep where count <> 0 or amount <> 0) as rollup_differences
