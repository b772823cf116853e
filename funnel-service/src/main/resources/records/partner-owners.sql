select u.id, u.display_name as name
from app_user u
where exists (select from partner p where p.owner_id = u.id)
order by coalesce(u.kana, u.display_name) collate "ja-JP-x-icu", u.id
