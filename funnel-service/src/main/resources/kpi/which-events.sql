f.measure = any (:measures)
  and /* day */ >= :from and /* day */ < :until
  and (f.counts_from is null or f.counts_from <= :today)
