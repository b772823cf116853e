-- Which people, whom the viewer may read, are theirs to change: those of no lead, or of a lead that they may change. Customer
-- success changes no leads, but the people of its customers.
select c.id
from contact c
where c.id = any (:contacts)
  and (
    not exists (select from lead l where l.contact_id = c.id)
    or exists (
        select
        from lead l
        where l.contact_id = c.id
          /* scope */
          /* update */
    )
    or :viewer_role = 'CS'
    and exists (
        select
        from lead l
        join customer k on k.root = l.id
        where l.contact_id = c.id
          /* scope */
    )
  )
