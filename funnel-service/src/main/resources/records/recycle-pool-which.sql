-- Leads laid aside, as far as the viewer may read them.
where l.stage = 'RECYCLED'
  and (cast(:reason as text) is null or l.recycle_reason = :reason)
  and (not :overdue or l.revisit_on <= :today)
/* scope */
