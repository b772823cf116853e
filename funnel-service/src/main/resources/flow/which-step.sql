f.measure in ('handed-to-is', 'handoff')
  and f.occurred_on >= :from and f.occurred_on < :until
  and exists (select from (/* steps */) s where s.origin = :origin and s.target = :target)
