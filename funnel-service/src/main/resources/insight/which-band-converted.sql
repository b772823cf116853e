f.measure = :measure
  and f.occurred_on >= :from and f.occurred_on < :until
  and (f.measure = 'inquiry-unanswered' or f.amount > :more and f.amount <= :most)
  and /* first inquiry */
  and /* converted */
