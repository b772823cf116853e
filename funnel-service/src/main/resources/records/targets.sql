select t.id, t.kpi, t.department, t.from_on, t.until_on, t.value, t.version,
       t.team_id, m.name as team_name, t.rep_id, u.display_name as rep_name, t.channel_id, c.name as channel_name
/* from */
order by /* order */
/* limit */
