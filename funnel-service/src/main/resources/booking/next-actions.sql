-- What somebody is to do next, on leads and on deals of their own.
select 'LEAD' as kind, l.id, coalesce(l.next_action, '') as what, a.name as company, l.next_action_on as day, l.next_action_at as at
from lead l
left join account a on a.id = l.account_id
where l.owner_id = :user and l.stage not in ('RECYCLED', 'DISQUALIFIED')
  and l.next_action_on >= (:since at time zone 'UTC')::date
union all
select 'DEAL', o.id, coalesce(o.next_action, ''), a.name, o.next_action_on, null
from opportunity o
left join account a on a.id = o.account_id
where o.owner_id = :user and o.outcome = 'OPEN' and o.next_action_on >= (:since at time zone 'UTC')::date
order by day, kind, id
limit 1000
