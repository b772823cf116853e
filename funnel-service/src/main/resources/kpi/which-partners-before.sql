f.measure = 'partner-contracted'
  and f.occurred_on < :from
  and not exists (select 1 from fact x
                  where x.measure = 'partner-ended' and x.root = f.root and x.source_id = f.source_id and x.occurred_on < :from)
