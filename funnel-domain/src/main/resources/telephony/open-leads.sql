-- Leads that somebody is at work on, by the numbers that they or their companies have, in any of the ways they are written.
select n.number, l.id as lead_id
from unnest(cast(:numbers as text[]), cast(:spellings as text[])) as n (number, spelling)
join contact c on c.phone = n.spelling
join lead l on l.contact_id = c.id
where l.stage not in ('RECYCLED', 'DISQUALIFIED')
union
select n.number, l.id
from unnest(cast(:numbers as text[]), cast(:spellings as text[])) as n (number, spelling)
join account a on a.phone = n.spelling
join lead l on l.account_id = a.id
where l.stage not in ('RECYCLED', 'DISQUALIFIED')
order by 1, 2
