-- By reason: what lies in the pool now, what came due in some days (it came back, was given up, or its day passed), and what
-- of that was qualified again: over the threshold in marketing, or a need confirmed in inside sales, within the cycle that began then.
with aside as (
    select l.recycle_reason as reason, l.revisit_on
    from lead l
    where l.stage = 'RECYCLED'
    /* scope */
), gone as (
    select b.starts_cycle as returned,
           (select x.reason from stage_change x
            where x.lead_id = b.lead_id and x.to_stage = 'RECYCLED' and not x.taken_back and x.occurred_at <= b.occurred_at
            order by x.occurred_at desc, x.id desc limit 1) as reason,
           b.starts_cycle and is_qualified_again(b.lead_id, b.cycle) as qualified
    from stage_change b
    join lead l on l.id = b.lead_id
    cross join company_setting s
    where (b.starts_cycle or b.from_stage = 'RECYCLED' and b.to_stage = 'DISQUALIFIED' and not b.taken_back)
      and (b.occurred_at at time zone s.zone)::date >= :from
    /* scope */
), both_ as (
    select reason, true as inside, revisit_on <= :today and revisit_on >= :from as due, false as returned, false as qualified from aside
    union all
    select reason, false, true, returned, qualified from gone
)
select reason, count(*) filter (where inside) as inside, count(*) filter (where due) as due,
       count(*) filter (where returned) as returned, count(*) filter (where qualified) as qualified
from both_
where reason is not null
group by reason
order by inside desc, reason
