-- What each behaviour rule adds to some leads' scores as of a day. A rule counts once: by the latest act that met it, so that
-- the same page opened ten times refreshes the points and does not multiply them.
select e.lead_id, e.rule_id, e.occurred_on,
       score_left(r.points, r.decay_points, r.decay_every, r.decay_unit, e.occurred_on, :day) as points
from (
    select distinct on (v.lead_id, v.rule_id) v.lead_id, v.rule_id, v.occurred_on
    from (/* events */) v
    where v.lead_id = any (:leads) and v.occurred_on <= :day
    order by v.lead_id, v.rule_id, v.occurred_on desc) e
join scoring_behaviour_rule r on r.id = e.rule_id and r.model_id = :model
union all
-- silence: nothing from their side since that day
select l.id, r.id, t.day, r.points
from lead l
cross join company_setting s
join scoring_behaviour_rule r on r.model_id = :model and r.silent_days is not null
cross join lateral (
    select greatest(
        coalesce(l.acquired_on, (l.acquired_at at time zone s.zone)::date),
        (select max(coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date))
         from activity a
         where a.lead_id = l.id and coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date) <= :day
           and (/* act */))) as day) t
where l.id = any (:leads) and t.day <= :day - r.silent_days
