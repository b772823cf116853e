-- People who have done something that counts.
select distinct on (coalesce(u.kana, u.display_name) collate "ja-x-icu", u.display_name) u.display_name
from app_user u
where exists (select 1 from fact f where f.rep_id = u.id)
   or exists (select 1 from fact f where f.setter_id = u.id)
order by coalesce(u.kana, u.display_name) collate "ja-x-icu", u.display_name
