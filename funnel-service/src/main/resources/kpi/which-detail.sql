f.measure = any (:measures)
  and f.occurred_on >= :from and f.occurred_on < :until
  and coalesce(btrim(/* label */), '') = :said
