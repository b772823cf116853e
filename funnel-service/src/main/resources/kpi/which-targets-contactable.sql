f.measure = 'target-added'
  and f.occurred_on < :until
  and not exists (select 1 from fact x
                  where x.measure = 'target-removed' and x.root = f.root and x.source_id = f.source_id and x.occurred_on < :until)
  and exists (select 1 from account_target t where t.id = f.source_id and account_contactable(t.account_id, :until))
