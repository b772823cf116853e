-- The targets of one KPI and scope that reach into a period.
select t.kpi, t.from_on, t.until_on, t.value
from target t
left join team m on m.id = t.team_id
left join app_user u on u.id = t.rep_id
left join channel c on c.id = t.channel_id
where t.kpi = :kpi
  and t.from_on < :until
  and t.until_on > :from
  and case :kind
          when 'department' then t.department = :name and num_nonnulls(t.team_id, t.rep_id, t.channel_id) = 0
          when 'team' then m.name = :name and num_nonnulls(t.rep_id, t.channel_id) = 0
          when 'rep' then u.display_name = :name and t.channel_id is null
          when 'channel' then c.name = :name and num_nonnulls(t.department, t.team_id, t.rep_id) = 0
          else num_nonnulls(t.department, t.team_id, t.rep_id, t.channel_id) = 0
      end
order by t.from_on
