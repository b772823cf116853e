-- The lead that a person has now: the one that came in last.
select distinct on (l.contact_id) l.contact_id, l.id
from lead l
where l.contact_id = any (:contacts)
order by l.contact_id, l.acquired_at desc, l.id desc
