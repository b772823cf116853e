-- Who may be meant by a name: by external id, email address or display name; people still active first.
select u.id, u.external_id, lower(u.email) as email, u.display_name
from app_user u
where u.id in (
    select x.id from unnest(:names::text[]) as k (name) join app_user x on x.external_id = k.name
    union
    select x.id from unnest(:names::text[]) as k (name) join app_user x on lower(x.email) = k.name
    union
    select x.id from unnest(:names::text[]) as k (name) join app_user x on x.display_name = k.name)
order by u.active desc, u.id
