-- People who have done something that counts: reps stand in the rollup, setters in what they set.
select distinct on (coalesce(u.kana, u.display_name) collate "ja-x-icu", u.display_name) u.display_name
from app_user u
where exists (select 1 from rollup_rep r where r.rep_id = u.id and r.count <> 0)
   or exists (select 1 from rollup_delta d where d.rep_id = u.id)
   or exists (select 1 from appointment a where a.set_by = u.id)
   or exists (select 1 from opportunity o where o.set_by = u.id)
   or exists (select 1 from handoff h where h.offered_by = u.id)
order by coalesce(u.kana, u.display_name) collate "ja-x-icu", u.display_name
