-- Within what the viewer may read.
select exists (
    select
    from lead l
    where l.id = :lead
      /* scope */
      /* update */
)
