-- The targets of a list; everybody who works with figures may read what is aimed at.
from target t
left join team m on m.id = t.team_id
left join app_user u on u.id = t.rep_id
left join channel c on c.id = t.channel_id
where true
/* filters */
