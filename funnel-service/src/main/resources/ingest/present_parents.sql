-- The company or contact that records have so far.
select t.id, t./* column */ as parent
from /* table */ t
where t.id = any (:ids) and t./* column */ is not null
