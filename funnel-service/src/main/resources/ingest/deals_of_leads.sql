-- Deals without an id of their own are known by their lead and the moment they closed, or, still open, began.
select o.id, o.lead_id, o.closed_at, coalesce(o.confirmed_at, o.entered_at) as began_at
from opportunity o
where o.lead_id = any (:leads)
order by o.id
