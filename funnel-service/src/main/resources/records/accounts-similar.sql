-- Other companies whose names have the same matching key: perhaps the same company, which nobody but a person can say.
select a.id, a.name, a.corporate_number, a.region, a.target_tier as tier,
       (select count(*) from lead l where l.account_id = a.id) as leads
from account x
join account a on a.matching_key = x.matching_key and a.id <> x.id
where x.id = :account and x.matching_key <> ''
  and not (a.corporate_number is not null and x.corporate_number is not null and a.corporate_number <> x.corporate_number)
  and /* visible */
order by a.id
limit 10
