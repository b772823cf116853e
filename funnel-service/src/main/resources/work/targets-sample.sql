-- The largest of the companies that a rule finds and that are not on the list yet.
with matched as materialized (
    select e.subject_id as id from (/* evaluation */) e group by e.subject_id having bool_or(e.outcome)
)
select a.id, a.name, a.industry, a.employees, a.region,
       (select count(*) from lead l where l.account_id = a.id) as leads,
       (select count(*) from contact c where c.account_id = a.id) as people
from matched m join account a on a.id = m.id
where a.target_tier is null
order by a.employees desc nulls last, a.id
limit :most
