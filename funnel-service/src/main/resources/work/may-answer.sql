-- Whether a handoff is addressed to the viewer: in person (for a manager: to somebody of the own teams), or to the viewer's
-- department at large.
select exists (
    select
    from handoff h
    where h.id = :handoff
      and case
              when h.offered_to is not null then h.offered_to = any (/* people */)
              else h.to_department in (select t.department from team t where t.id = any (:viewer_team_ids))
          end
      and :viewer_role <> 'PARTNER'
)
