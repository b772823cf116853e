-- What the rule would make of a chunk of leads: those cycles that would change their quality. By restating, all cycles of a lead
-- are judged by its fields as they are now, whatever judged them before (quality/judge.sql, RESTATED).
insert into quality_what_if_verdict (what_if_id, lead_id, cycle, quality)
select :whatIf, e.subject_id, y.cycle, v.quality
from (
    /* evaluation */
) e
cross join lateral (
    select case e.outcome when true then 'QUALITY' when false then 'GENERAL' else 'UNCLASSIFIED' end as quality) v
cross join lateral (
    select 1 as cycle
    union all
    select c.cycle from stage_change c where c.lead_id = e.subject_id and c.starts_cycle) y
left join quality_judgement q on q.lead_id = e.subject_id and q.cycle = y.cycle and q.effective
where coalesce(q.quality, 'UNCLASSIFIED') <> v.quality
