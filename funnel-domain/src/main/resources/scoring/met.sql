-- Acts of some leads that meet the rules of a model. A rule that asks for several acts is met by each so-many-th of them.
-- Folding is dear, so it is done only where a rule reads words; joined laterally, so that equal words are folded once.
select m.rule_id, m.activity_id, m.lead_id, m.occurred_at, m.occurred_on
from (
    select r.id as rule_id, r.times, a.id as activity_id, a.lead_id, a.occurred_at,
           coalesce(a.occurred_on, (a.occurred_at at time zone s.zone)::date) as occurred_on,
           row_number() over (partition by a.lead_id, r.id order by a.occurred_at, a.id) as nth
    from (
        select b.id, b.activity_kind, b.times, array(select fold_text(p) from unnest(b.patterns) p) as words
        from scoring_behaviour_rule b
        where b.model_id = :model and b.activity_kind is not null
        offset 0) r
    join activity a on a.kind = r.activity_kind and a.lead_id = any (:leads)
    cross join company_setting s
    left join lateral (
        select fold_text(concat_ws(' ', a.subject, a.attrs ->> 'page', a.attrs ->> 'url')) as words offset 0
    ) f on cardinality(r.words) > 0
    where (/* act */)
      and (cardinality(r.words) = 0 or exists (select 1 from unnest(r.words) w where strpos(f.words, w) > 0))
) m
where m.nth % m.times = 0
