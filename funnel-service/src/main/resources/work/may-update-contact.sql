-- Whether a person whom the viewer may read is theirs to change: of no lead, or of a lead that they may change. Customer success
-- changes no leads, but the people of its customers.
select not exists (select from lead l where l.contact_id = :contact)
    or exists (
        select
        from lead l
        where l.contact_id = :contact
          /* scope */
          /* update */
    )
    or :viewer_role = 'CS'
    and exists (
        select
        from lead l
        join customer k on k.root = l.id
        where l.contact_id = :contact
          /* scope */
    )
