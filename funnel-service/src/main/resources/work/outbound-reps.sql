-- Who approaches target accounts, as far as the viewer may give them work, and how many each has.
select u.id, u.display_name as name,
       (select count(*) from lead l join account_target t on t.lead_id = l.id and t.removed_at is null
        where l.owner_id = u.id) as targets
from app_user u
where u.active and u.role = 'BDR'
  and (:viewer_role <> 'MANAGER' or u.id = any (/* people */))
  and (:viewer_role <> 'BDR' or u.id = :viewer_id)
order by coalesce(u.kana, u.display_name) collate "ja-JP-x-icu", u.id
