-- People with anything in their queue; for a manager those of the own teams.
select u.id, u.display_name as name
from app_user u
where exists (select from queue_entry q where q.queue = u.id)
  and (:viewer_role <> 'MANAGER' or u.id = any (/* people */))
order by coalesce(u.kana, u.display_name) collate "ja-JP-x-icu", u.id
