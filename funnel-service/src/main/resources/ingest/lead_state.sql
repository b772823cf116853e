-- Leads as they stand, held until the end of the transaction: in id order, so that two never wait in a circle.
with held as materialized (
    select l.* from lead l where l.id = any (:ids) order by l.id for no key update
)
select l.id, l.account_id, l.contact_id, l.track, l.stage, l.acquired_at,
       coalesce(l.acquired_on, (l.acquired_at at time zone s.zone)::date) as acquired_on,
       array(select c.occurred_at from stage_change c where c.lead_id = l.id and c.starts_cycle order by c.cycle) as cycle_starts,
       coalesce((select max(c.occurred_at) from stage_change c where c.lead_id = l.id), l.acquired_at) as last_change_at,
       array(select jsonb_object_keys(l.attrs)) as attributes
from held l cross join company_setting s
