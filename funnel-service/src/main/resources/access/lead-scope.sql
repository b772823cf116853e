-- The records that a viewer of the own company may read, decided by their root (the lead, or the record that stands in for one).
--   MANAGER                what the people of the own teams own, worked on, handed over or were handed
--   SDR, BDR               own, the queue of leads that nobody owns, what was handed over by or to them
--   FIELD                  what was handed to or by them, deals and appointments of theirs
--   CS                     whoever is a customer, and what was handed to them
--   all of these           the partners themselves
-- Others read all, or what came through their firm (firm-scope.sql). Each part is reached by an index from the people as well as
-- from the root, so that a list begins at what is theirs, and one record is decided by itself. The name "scoped" is nobody else's:
-- an outer alias of the same name would compare the root with itself, and let everybody read everything.
and exists (select from (
    select s.id from lead s where s.owner_id = any (/* people */)
    union all
    select s.id from lead s where s.owner_id is null and :viewer_role in ('SDR', 'BDR')
    union all
    select s.root from handoff s where s.offered_by = any (/* people */)
    union all
    select s.root from handoff s where s.offered_to = any (/* people */)
    union all
    -- addressed to a department at large, until somebody of it answers
    select s.root
    from handoff s
    where s.offered_to is null and s.to_department in (select t.department from team t where t.id = any (:viewer_team_ids))
    union all
    select s.root from opportunity s where s.owner_id = any (/* people */)
    union all
    select s.root from opportunity s where s.set_by = any (/* people */)
    union all
    select s.root from appointment s where s.set_by = any (/* people */)
    union all
    select s.root from appointment s where s.assigned_to = any (/* people */)
    union all
    select s.root from customer s where s.owner_id = any (/* people */) or :viewer_role = 'CS'
    union all
    -- A call on a colleague's lead does not make it the caller's own.
    select s.root from activity s where s.rep_id = any (/* people */) and s.lead_id is null
    union all
    select s.root from activity s where s.rep_id = any (/* people */) and :viewer_role = 'MANAGER'
    union all
    select s.id from partner s
) scoped (root) where scoped.root = /* root */ /* one by one */)
