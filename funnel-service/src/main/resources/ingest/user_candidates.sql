select u.id, u.external_id, lower(u.email) as email, u.display_name
from app_user u
where u.external_id = any (:names) or lower(u.email) = any (:names) or u.display_name = any (:names)
order by u.active desc, u.id
