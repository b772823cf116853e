-- People with their record in one segment, and what they were given lately: the fewest and the longest ago first. Meetings to
-- which nobody came and those called off do not count against anybody.
select u.id as rep_id, u.display_name as name, d.wins, d.deals, p.load
from app_user u
cross join lateral (
    select count(*) filter (where o.outcome = 'WON') as wins, count(*) as deals
    from opportunity o
    join account a on a.id = o.account_id
    where :known and o.owner_id = u.id and o.outcome in ('WON', 'LOST')
      and o.closed_at >= :now - :years * interval '1 year'
      and (cast(:industry as text) is null or a.industry = :industry)
      and (cast(:least as integer) is null or a.employees between :least and :most)) d
cross join lateral (
    select count(*) as load, max(x.booked_at) as latest
    from appointment x
    where x.assigned_to = u.id and x.status in ('SCHEDULED', 'HELD')
      and x.booked_at >= :now - :days * interval '1 day') p
where u.id = any (:people) and u.active
order by p.load, p.latest nulls first, u.id
