select u.id, u.display_name as name
from app_user u
where (exists (select from lead l where l.owner_id = u.id) or exists (select from opportunity o where o.owner_id = u.id))
  and (:viewer_role <> 'MANAGER' or u.id = any (/* people */))
order by coalesce(u.kana, u.display_name) collate "ja-JP-x-icu", u.id
