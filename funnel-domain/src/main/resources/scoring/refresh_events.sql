-- Brings the score events of some leads to what their activities say by the model in force.
with met as materialized (
    /* met */
), gone as (
    delete from score_event e
    where e.lead_id = any (:leads)
      and not exists (select 1 from met m where m.rule_id = e.rule_id and m.activity_id = e.activity_id)
)
insert into score_event as e (rule_id, activity_id, lead_id, occurred_at, occurred_on)
select m.rule_id, m.activity_id, m.lead_id, m.occurred_at, m.occurred_on
from met m
on conflict (rule_id, activity_id) do update set
    lead_id = excluded.lead_id, occurred_at = excluded.occurred_at, occurred_on = excluded.occurred_on
where (e.lead_id, e.occurred_at, e.occurred_on) is distinct from (excluded.lead_id, excluded.occurred_at, excluded.occurred_on)
