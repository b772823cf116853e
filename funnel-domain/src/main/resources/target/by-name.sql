-- The targets of one KPI for teams, reps or channels that reach into a period, each with whose it is.
select n.name, t.kpi, t.from_on, t.until_on, t.value
from target t
left join team m on m.id = t.team_id
left join app_user u on u.id = t.rep_id
left join channel c on c.id = t.channel_id
cross join lateral (
    select case :kind
               when 'team' then case when num_nonnulls(t.rep_id, t.channel_id) = 0 then m.name end
               when 'rep' then case when t.channel_id is null then u.display_name end
               when 'channel' then case when num_nonnulls(t.department, t.team_id, t.rep_id) = 0 then c.name end
           end as name) n
where t.kpi = :kpi
  and t.from_on < :until
  and t.until_on > :from
  and n.name is not null
order by n.name, t.from_on
