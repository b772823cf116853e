-- The leads whose turn it is.
select l.id
from lead l
where l.id > (select last_lead_id from quality_restatement where rule_id = :rule)
order by l.id
limit :most
