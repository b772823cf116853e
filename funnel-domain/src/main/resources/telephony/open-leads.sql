-- Leads that somebody is at work on and that have this number, in id order; more than a few are as ambiguous as two.
select l.id
from lead l
where l.stage not in ('RECYCLED', 'DISQUALIFIED')
  and (l.contact_id in (select c.id from contact c where c.phone = :number)
       or l.account_id in (select a.id from account a where a.phone = any (:spellings)))
order by l.id
limit 20
