f.measure = 'partner-contracted'
  and f.occurred_on < least(:until, cast(:today as date) + 1)
  and not exists (select 1 from fact x
                  where x.measure = 'partner-ended' and x.root = f.root and x.source_id = f.source_id
                    and x.occurred_on < least(:until, cast(:today as date) + 1))
  and exists (select 1 from fact x
              where x.measure = 'partner-trained' and x.root = f.root and x.source_id = f.source_id
                and x.occurred_on < least(:until, cast(:today as date) + 1))
