-- Digests whose time has come, each taken by one node.
select d.id, d.owner_id, d.dashboard, d.filter, d.rhythm, d.hour
from digest d
where d.next_at <= :now
order by d.next_at, d.id
limit :most
for update skip locked
