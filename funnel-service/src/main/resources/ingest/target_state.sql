-- Which companies are targets, and their leads in the BDR track: the one that carries the stage, else an open one, else one that
-- was laid aside. The leads are held until the end of the transaction, in id order.
with chosen as materialized (
    select a.id as account_id, t.id as target_id, b.id as lead_id
    from unnest(cast(:accounts as bigint[])) as a (id)
    left join account_target t on t.account_id = a.id and t.removed_at is null
    left join lateral (
        select l.id from lead l
        where l.account_id = a.id and l.track = 'BDR' and l.stage <> 'DISQUALIFIED'
        order by l.id = t.lead_id desc nulls last, l.stage = 'RECYCLED', l.acquired_at desc, l.id desc limit 1) b on true
), held as materialized (
    select l.* from lead l join chosen c on c.lead_id = l.id order by l.id for no key update of l
)
select c.account_id, c.target_id, h.id as lead_id, h.stage, coalesce(h.cycle, 1) as cycle, h.contact_id,
       h.next_action_on is not null as planned
from chosen c left join held h on h.id = c.lead_id
