-- Puts all companies that a rule finds on the list, each with the one lead that carries its stage: an open one of the BDR track
-- carries on, one that was laid aside comes back as a new cycle, else one is made; the same as Targeting.add. Those who
-- have fewest targets get the next ones.
with matched as materialized (
    select e.subject_id as id from (/* evaluation */) e group by e.subject_id having bool_or(e.outcome)
), fresh as materialized (
    select a.id, row_number() over (order by a.employees desc nulls last, a.id) as place
    from matched m join account a on a.id = m.id
    where not exists (select from account_target t where t.account_id = a.id and t.removed_at is null)
), owners as (
    select o.id, o.n,
           (select count(*) from lead l join account_target t on t.lead_id = l.id and t.removed_at is null
            where l.owner_id = o.id) as load
    from unnest(cast(:owners as bigint[])) with ordinality as o (id, n)
), turns as (
    select o.id as owner, row_number() over (order by o.load + g.k, o.n) as place
    from owners o cross join generate_series(1, (select count(*) from fresh)) as g (k)
), planned as materialized (
    select f.id as account_id, coalesce(b.id, nextval('record_id')) as lead_id, b.id is null as made,
           coalesce(b.stage = 'RECYCLED', false) as back, coalesce(b.cycle, 0) as cycle, u.owner
    from fresh f
    left join turns u on u.place = f.place
    left join lateral (
        select l.id, l.stage, l.cycle from lead l
        where l.account_id = f.id and l.track = 'BDR' and l.stage <> 'DISQUALIFIED'
        order by l.stage = 'RECYCLED', l.acquired_at desc, l.id desc limit 1) b on true
), leads as (
    insert into lead (id, account_id, owner_id, track, stage, cycle, acquired_at, next_action, next_action_on, created_at, updated_at)
    select lead_id, account_id, owner, 'BDR', 'TARGETED', 1, :now, :nextAction, :nextActionOn, :now, :now
    from planned where made
), carried as (
    update lead l
    set stage = case when p.back then 'TARGETED' else l.stage end,
        cycle = case when p.back then l.cycle + 1 else l.cycle end,
        recycle_reason = null, revisit_on = null,
        owner_id = coalesce(l.owner_id, p.owner),
        next_action = coalesce(l.next_action, :nextAction),
        next_action_on = coalesce(l.next_action_on, :nextActionOn),
        updated_at = :now, version = l.version + 1
    from planned p
    where l.id = p.lead_id and not p.made
), history as (
    insert into stage_change (lead_id, cycle, track, from_stage, to_stage, starts_cycle, occurred_at, recorded_at, changed_by)
    select lead_id, cycle + 1, 'BDR', case when back then 'RECYCLED' end, 'TARGETED', back, :now, :now, :by
    from planned where made or back
), tiers as (
    update account a set target_tier = :tier, updated_at = :now, version = a.version + 1
    from planned p where a.id = p.account_id
), listed as (
    insert into account_target (account_id, lead_id, reason, added_at, added_by, updated_at)
    select account_id, lead_id, :reason, :now, :by, :now from planned
)
select account_id, lead_id from planned order by lead_id
