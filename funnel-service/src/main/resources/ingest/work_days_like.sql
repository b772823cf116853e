select t.id, g.n
from unnest(:days::date[], :whose::bigint[], :what::bigint[]) with ordinality as g (day, user_id, same, n)
join work_day t on t.day = g.day and t.user_id = g.user_id
