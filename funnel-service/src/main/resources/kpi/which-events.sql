f.measure = any (:measures)
  and f./* day */ >= :from and f./* day */ < :until
  and (f.counts_from is null or f.counts_from <= :today)
