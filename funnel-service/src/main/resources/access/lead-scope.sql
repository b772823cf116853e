-- The records a viewer may read, decided by their root (the lead, or the record that stands in for one).
--   ADMIN, MARKETING       all
--   MANAGER                what the people of the own teams own, worked on, handed over or were handed
--   SDR, BDR               own, the queue of leads that nobody owns, what was handed over by or to them
--   FIELD                  what was handed to or by them, deals and appointments of theirs
--   CS                     whoever is a customer, and what was handed to them
--   PARTNER                what came through the firm that they work for
--   all of these but PARTNER: the partners themselves
and (
    :viewer_role in ('ADMIN', 'MARKETING')
    or (:viewer_role = 'PARTNER' and (
        exists (select from lead s where s.id = /* root */ and s.partner_id = (/* firm */))
        or exists (select from opportunity s where s.root = /* root */ and s.partner_id = (/* firm */))))
    or (:viewer_role = 'CS' and exists (select from customer s where s.root = /* root */))
    or (
        :viewer_role in ('MANAGER', 'SDR', 'BDR', 'FIELD', 'CS')
        and (
            exists (
                select from lead s
                where s.id = /* root */
                  and (s.owner_id = any (/* people */)
                       or (s.owner_id is null and :viewer_role in ('SDR', 'BDR')))
            )
            or exists (
                select from handoff s
                where s.root = /* root */
                  and (s.offered_by = any (/* people */)
                       or s.offered_to = any (/* people */)
                       -- addressed to a department at large, until somebody of it answers
                       or (s.offered_to is null
                           and s.to_department in (select t.department from team t where t.id = any (:viewer_team_ids))))
            )
            or exists (
                select from opportunity s
                where s.root = /* root */
                  and (s.owner_id = any (/* people */) or s.set_by = any (/* people */))
            )
            or exists (
                select from appointment s
                where s.root = /* root */
                  and (s.set_by = any (/* people */) or s.assigned_to = any (/* people */))
            )
            or exists (
                select from customer s
                where s.root = /* root */ and s.owner_id = any (/* people */)
            )
            or exists (
                select from activity s
                where s.root = /* root */
                  and s.rep_id = any (/* people */)
                  -- A call on a colleague's lead does not make it the caller's own.
                  and (:viewer_role = 'MANAGER' or s.lead_id is null)
            )
            or exists (select from partner s where s.id = /* root */)
        )
    )
)
