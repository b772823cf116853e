f.measure = :measure
  and f.occurred_on >= :from and f.occurred_on < :until
  and extract(isodow from f.occurred_on) = :weekday
  and /* hour of day */ = :hour
