f.measure = 'connect-arrival'
  and f.occurred_on >= :from and f.occurred_on < :until
  and /* attempt number */ = :attempts
