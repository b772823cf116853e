select c.id, c.external_id, lower(c.email) as email, c.last_name, c.first_name, c.account_id
from contact c
where c.external_id = any (:externalIds) or lower(c.email) = any (:emails)
   or (c.account_id = any (:accounts) and c.last_name = any (:lastNames))
order by c.id
