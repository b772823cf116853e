select u.id, u.display_name as name
from app_user u
where u.active and u.role is not null and u.role <> 'PARTNER'
  and (:viewer_role <> 'MANAGER' or u.id = any (/* people */))
order by coalesce(u.kana, u.display_name) collate "ja-JP-x-icu", u.id
