-- The open deals of each phase that are expected to close first, with what a card shows of them.
select d.*,
       (select coalesce(x.occurred_on, (x.occurred_at at time zone z.zone)::date)
        from phase_change x cross join company_setting z
        where x.opportunity_id = d.id
        order by x.occurred_at desc, x.id desc limit 1) as phase_on,
       case when d.phase = 'ON_HOLD' then coalesce((
           select x.from_phase from phase_change x
           where x.opportunity_id = d.id and x.to_phase = 'ON_HOLD'
           order by x.occurred_at desc, x.id desc limit 1), 'FIRST_MEETING') end as held_from
from (
    select o.id, o.version, o.name, o.product, o.phase, o.yomi,
           case when :allAmounts or o.owner_id = :amountsOf then o.amount end as amount,
           o.expected_close_on, o.resume_on, o.next_action, o.next_action_on,
           a.id as account_id, a.name as account_name, o.owner_id, u.display_name as owner_name,
           coalesce(q.quality, 'UNCLASSIFIED') as quality, p.position,
           row_number() over (partition by o.phase
                              order by coalesce(o.expected_close_on, o.resume_on) nulls last, o.next_action_on nulls last, o.id) as nth
    /* from */
      and o.outcome = 'OPEN') d
where d.nth <= :most
order by d.position, d.nth
