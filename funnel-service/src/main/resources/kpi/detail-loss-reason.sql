(select o.lost_reason from opportunity o where o.id = f.source_id)
