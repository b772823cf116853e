-- What the leads acquired in a period would be by a rule, beside what they are: first arrivals per stage by old and new
-- quality. Nothing is written.
with judged as materialized (
    select e.subject_id as lead_id,
           case e.outcome when true then 'QUALITY' when false then 'GENERAL' else 'UNCLASSIFIED' end as quality
    from (
        /* evaluation */
    ) e
)
select f.measure, f.quality as before, j.quality as after, count(*) as leads
from fact f
join judged j on j.lead_id = f.root
where f.measure = any (:measures) and f.lead_on >= :from and f.lead_on < :until
group by f.measure, f.quality, j.quality
