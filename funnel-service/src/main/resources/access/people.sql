-- Whose records count as the viewer's: the viewer, and for a manager everybody who is in one of the own teams today.
array (
    select cast(:viewer_id as bigint)
    union
    select m.user_id
    from team_membership m
    where :viewer_role = 'MANAGER'
      and m.team_id = any (:viewer_team_ids)
      and m.since <= (now() at time zone (select zone from company_setting))::date
      and not exists (
          select from team_membership n
          where n.user_id = m.user_id
            and n.since > m.since
            and n.since <= (now() at time zone (select zone from company_setting))::date
      )
)
