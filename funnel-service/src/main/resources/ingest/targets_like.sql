select t.id, g.n
from unnest(:kpis::text[], :departments::text[], :teams::bigint[], :reps::bigint[], :channels::bigint[], :froms::date[],
            :untils::date[]) with ordinality as g (kpi, department, team, rep, channel, from_on, until_on, n)
join target t on t.kpi = g.kpi and t.from_on = g.from_on and t.until_on = g.until_on
    and t.department is not distinct from g.department and t.team_id is not distinct from g.team
    and t.rep_id is not distinct from g.rep and t.channel_id is not distinct from g.channel
