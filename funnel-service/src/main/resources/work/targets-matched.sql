-- What a rule for target accounts finds, among the companies that the viewer may read something of.
with matched as materialized (
    select e.subject_id as id from (/* evaluation */) e group by e.subject_id having bool_or(e.outcome)
)
select count(*) as matching,
       count(*) filter (where a.target_tier is not null) as listed,
       count(*) filter (where exists (
           select from customer k where k.account_id = a.id and k.churned_at is null and k.stage <> 'CHURNED')) as customers
from matched m join account a on a.id = m.id
