select m.user_id
from team_membership m
where m.team_id = :team
  and m.since <= (now() at time zone (select zone from company_setting))::date
  and not exists (
      select from team_membership n
      where n.user_id = m.user_id and n.since > m.since
        and n.since <= (now() at time zone (select zone from company_setting))::date
  )
