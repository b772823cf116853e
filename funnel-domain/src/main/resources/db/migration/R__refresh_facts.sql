-- refresh_facts(roots): bring the facts of some roots to what fact_source says now, and book the difference, signed, for the
-- rollups. The same function serves one logged call, a chunk of an import, a restated rule and the nightly proof.
-- Lock the roots first (lock_roots), else two transactions on one root could each miss the other's change.
--
-- Few roots get the generic plan: planning the view takes ten times as long as reading one lead by it. Many roots get a plan
-- of their own: the generic one would look each of them up singly.
--
-- What is booked is netted and added up first: facts alike in everything that rollups know become one delta, or two where
-- they bear amounts (one with their sum, one with the rest of their number), so that number and sum are both exact.

create or replace function refresh_facts(roots bigint[], out gone bigint, out come bigint)
language plpgsql
as $$
begin
    perform set_config('plan_cache_mode',
                       case when cardinality(roots) > 500 then 'force_custom_plan' else 'force_generic_plan' end, true);
    with stands as materialized (
        select * from fact f where f.root = any (roots)
    ), holds as materialized (
        select * from fact_source f where f.root = any (roots)
    ), leaving as materialized (
        select s.*
        from stands s
        left join holds h on h.root = s.root and h.measure = s.measure and h.source_id = s.source_id
        where s is distinct from h
    ), arriving as materialized (
        select h.*
        from holds h
        left join stands s on s.root = h.root and s.measure = h.measure and s.source_id = h.source_id
        where h is distinct from s
    ), added as (
        insert into fact
        select a.* from arriving a
        where not exists (
            select 1 from leaving l where l.root = a.root and l.measure = a.measure and l.source_id = a.source_id)
    ), changed as (
        insert into fact
        select a.* from arriving a
        where exists (
            select 1 from leaving l where l.root = a.root and l.measure = a.measure and l.source_id = a.source_id)
        on conflict (root, measure, source_id) do update set
            lead_id = excluded.lead_id, cycle = excluded.cycle,
            appointment_id = excluded.appointment_id, opportunity_id = excluded.opportunity_id,
            occurred_at = excluded.occurred_at, occurred_on = excluded.occurred_on, lead_on = excluded.lead_on,
            appointment_on = excluded.appointment_on, opportunity_on = excluded.opportunity_on,
            contract_on = excluded.contract_on, counts_from = excluded.counts_from, channel_id = excluded.channel_id,
            campaign_id = excluded.campaign_id, rep_id = excluded.rep_id, setter_id = excluded.setter_id,
            team_id = excluded.team_id, department = excluded.department, source = excluded.source,
            quality = excluded.quality, amount = excluded.amount
    ), removed as (
        delete from fact f using (
            select root, measure, source_id from leaving except select root, measure, source_id from arriving) g
        where f.root = g.root and f.measure = g.measure and f.source_id = g.source_id
    ), booked as (
        insert into rollup_delta (measure, occurred_on, lead_on, appointment_on, opportunity_on, contract_on,
                                  channel_id, rep_id, team_id, department, quality, sign, amount)
        select d.measure, d.occurred_on, d.lead_on, d.appointment_on, d.opportunity_on, d.contract_on,
               d.channel_id, d.rep_id, d.team_id, d.department, d.quality, p.sign, p.amount
        from (
            select measure, occurred_on, lead_on, appointment_on, opportunity_on, contract_on,
                   channel_id, rep_id, team_id, department, quality, sum(sign) as number, sum(sign * amount) as amount
            from (select -1 as sign, * from leaving union all select 1, * from arriving) x
            where counts_from is null
            group by measure, occurred_on, lead_on, appointment_on, opportunity_on, contract_on,
                     channel_id, rep_id, team_id, department, quality) d
        cross join lateral (values
            (case when d.amount <> 0 then 1 end, d.amount),
            (d.number - case when d.amount <> 0 then 1 else 0 end, 0)) as p (sign, amount)
        where p.sign <> 0
    )
    select (select count(*) from leaving), (select count(*) from arriving) into gone, come;
    perform set_config('plan_cache_mode', 'auto', true);
end
$$;

-- lock_roots(roots): rows of one root change under one transaction at a time; in id order, so that two never wait in a circle.
create or replace function lock_roots(roots bigint[]) returns void
language plpgsql
as $$
begin
    perform 1 from lead where id = any (roots) order by id for no key update;
    perform 1 from opportunity where id = any (roots) order by id for no key update;
    perform 1 from customer where id = any (roots) order by id for no key update;
    perform 1 from contact where id = any (roots) order by id for no key update;
    perform 1 from partner where id = any (roots) order by id for no key update;
end
$$;

-- fold_deltas(most): add the oldest deltas to the rollups and forget them; answers how many. One fold at a time.
create or replace function fold_deltas(most integer) returns bigint
language plpgsql
as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtext('fukan.fold_deltas')) then
        return 0;
    end if;
    with taken as materialized (
        -- As a bound rather than a list of ids: right after a large import nothing is known of the table's size, and matching
        -- ids one by one took minutes.
        delete from rollup_delta
        where id <= (select max(o.id) from (select id from rollup_delta order by id limit most) o)
        returning *
    ), days as materialized (
        select b.basis, t.measure, b.day, t.quality, t.channel_id, sum(t.sign) as count, sum(t.sign * t.amount) as amount
        from taken t
        cross join lateral (values
            ('PERIOD', t.occurred_on), ('LEAD', t.lead_on), ('APPOINTMENT', t.appointment_on),
            ('OPPORTUNITY', t.opportunity_on), ('CONTRACT', t.contract_on)) as b (basis, day)
        where b.day is not null
        group by 1, 2, 3, 4, 5
    ), by_channel as (
        insert into rollup_channel as r (basis, measure, day, quality, channel_id, count, amount)
        select basis, measure, day, quality, channel_id, count, amount
        from days
        where count <> 0 or amount <> 0
        on conflict (measure, basis, day, quality, channel_id)
            do update set count = r.count + excluded.count, amount = r.amount + excluded.amount
    ), by_month as (
        insert into rollup_month as r (basis, measure, month, quality, channel_id, count, amount)
        select basis, measure, date_trunc('month', day)::date, quality, channel_id, sum(count), sum(amount)
        from days
        group by 1, 2, 3, 4, 5
        having sum(count) <> 0 or sum(amount) <> 0
        on conflict (measure, basis, month, quality, channel_id)
            do update set count = r.count + excluded.count, amount = r.amount + excluded.amount
    ), in_all as (
        insert into rollup_total as r (basis, measure, day, quality, count, amount)
        select basis, measure, day, quality, sum(count), sum(amount)
        from days
        group by 1, 2, 3, 4
        having sum(count) <> 0 or sum(amount) <> 0
        on conflict (measure, basis, day, quality)
            do update set count = r.count + excluded.count, amount = r.amount + excluded.amount
    ), in_all_by_month as (
        insert into rollup_total_month as r (basis, measure, month, quality, count, amount)
        select basis, measure, date_trunc('month', day)::date, quality, sum(count), sum(amount)
        from days
        group by 1, 2, 3, 4
        having sum(count) <> 0 or sum(amount) <> 0
        on conflict (measure, basis, month, quality)
            do update set count = r.count + excluded.count, amount = r.amount + excluded.amount
    ), by_cohort as (
        insert into rollup_cohort as r (measure, lead_on, occurred_on, quality, count, amount)
        select t.measure, t.lead_on, t.occurred_on, t.quality, sum(t.sign), sum(t.sign * t.amount)
        from taken t
        where t.lead_on is not null
        group by t.measure, t.lead_on, t.occurred_on, t.quality
        having sum(t.sign) <> 0 or sum(t.sign * t.amount) <> 0
        on conflict (measure, lead_on, occurred_on, quality)
            do update set count = r.count + excluded.count, amount = r.amount + excluded.amount
    ), by_rep as (
        insert into rollup_rep as r (measure, day, quality, rep_id, team_id, department, count, amount)
        select t.measure, t.occurred_on, t.quality, t.rep_id, t.team_id, t.department, sum(t.sign), sum(t.sign * t.amount)
        from taken t
        group by t.measure, t.occurred_on, t.quality, t.rep_id, t.team_id, t.department
        having sum(t.sign) <> 0 or sum(t.sign * t.amount) <> 0
        on conflict (measure, day, quality, rep_id, team_id, department)
            do update set count = r.count + excluded.count, amount = r.amount + excluded.amount
    )
    select count(*) from taken into folded;
    return folded;
end
$$;

-- Nothing writes by the old key any more (see V0064).
alter table fact drop constraint if exists fact_pkey;

-- Months, and the sums of all channels, follow from the days by channel, whoever has folded them so far.
lock table rollup_channel, rollup_month, rollup_total, rollup_total_month in exclusive mode;
delete from rollup_month;
insert into rollup_month (basis, measure, month, quality, channel_id, count, amount)
select basis, measure, date_trunc('month', day)::date, quality, channel_id, sum(count), sum(amount)
from rollup_channel
group by 1, 2, 3, 4, 5;
delete from rollup_total;
insert into rollup_total (basis, measure, day, quality, count, amount)
select basis, measure, day, quality, sum(count), sum(amount)
from rollup_channel
group by 1, 2, 3, 4;
delete from rollup_total_month;
insert into rollup_total_month (basis, measure, month, quality, count, amount)
select basis, measure, month, quality, sum(count), sum(amount)
from rollup_month
group by 1, 2, 3, 4;

-- Cohorts follow from the facts, without what is yet to be folded into them. No fold meanwhile.
select pg_advisory_xact_lock(hashtext('fukan.fold_deltas'));
delete from rollup_cohort;
insert into rollup_cohort (measure, lead_on, occurred_on, quality, count, amount)
select measure, lead_on, occurred_on, quality, sum(sign), sum(sign * amount)
from (
    select measure, lead_on, occurred_on, quality, 1 as sign, amount from fact where counts_from is null
    union all
    select measure, lead_on, occurred_on, quality, -sign, amount from rollup_delta) f
where lead_on is not null
group by 1, 2, 3, 4
having sum(sign) <> 0 or sum(sign * amount) <> 0;
