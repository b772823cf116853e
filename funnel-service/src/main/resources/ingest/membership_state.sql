select distinct on (m.user_id) m.user_id, m.id, m.team_id, m.since
from team_membership m
where m.user_id = any (:users)
order by m.user_id, m.since desc
