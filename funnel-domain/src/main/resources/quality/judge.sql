-- Judges the cycles of some leads by one rule, as far as the occasion asks for it, and tells which cycles have now another
-- quality than before.
--   NEW       cycles that were not judged yet
--   CHANGED   a field has changed: the current cycle, unless a person judged it or an appointment has frozen it
--   RESTATED  all cycles but those that a person judged after the rule was published
-- A judgement that says the same by the same rule and evidence is not repeated.
with applicable as (
    /* applicable */
), candidate as (
    select y.lead_id, y.cycle, q.id as before_id, q.rule_id as before_rule, q.quality as before_quality,
           q.evidence as before_evidence
    from applicable y
    left join quality_judgement q on q.lead_id = y.lead_id and q.cycle = y.cycle and q.effective
    where y.rule_id = :rule
      and case :occasion
          when 'NEW' then q.id is null
          when 'CHANGED' then y.is_current and q.cause is distinct from 'MANUAL' and not exists (
              select 1 from appointment p where p.lead_id = y.lead_id and p.cycle = y.cycle)
          when 'RESTATED' then q.cause is distinct from 'MANUAL' or q.judged_at < y.published_at
          end
), judged as (
    select c.*,
           case e.outcome when true then 'QUALITY' when false then 'GENERAL' else 'UNCLASSIFIED' end as quality,
           jsonb_build_object('leaves', e.marks, 'values', e.seen) as evidence
    from candidate c
    join (
        /* evaluation */
    ) e on e.subject_id = c.lead_id
), changed as materialized (
    select j.*
    from judged j
    where j.before_id is null or j.before_rule is distinct from :rule
       or j.quality <> j.before_quality or j.evidence <> j.before_evidence
), superseded as (
    update quality_judgement q set effective = false
    from changed c
    where q.id = c.before_id
    returning q.id
), written as (
    insert into quality_judgement (lead_id, cycle, rule_id, quality, cause, evidence, judged_at)
    select c.lead_id, c.cycle, :rule, c.quality, :cause, c.evidence, :now
    from changed c
    -- makes the update come first: only one judgement of a cycle may be effective at any time
    where (select count(*) from superseded) is not null
    returning lead_id
)
select c.lead_id
from changed c
where c.quality <> coalesce(c.before_quality, 'UNCLASSIFIED')
  and (select count(*) from written) is not null
