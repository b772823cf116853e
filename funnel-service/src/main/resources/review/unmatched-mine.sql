-- Whose calls a viewer is to place: one's own, as a manager those of one's people, and where nobody is known who called, those
-- who answer for others.
and (:viewer_role = 'ADMIN'
     or t.rep_id = any (/* people */)
     or t.rep_id is null and :oversees)
