f.measure = 'customer-churn'
  and f.occurred_on >= :from and f.occurred_on < :until
  and exists (select 1 from fact x
              where x.measure = 'customer-start' and x.root = f.root and x.source_id = f.source_id and x.occurred_on < :from)
