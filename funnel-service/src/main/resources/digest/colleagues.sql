-- Who can be sent one: people who sign in, have an address, and may see dashboards.
select u.id, u.display_name as name
from app_user u
where u.active and u.password_hash is not null and u.email is not null and u.role = any (:roles)
order by u.kana nulls last, u.display_name, u.id
