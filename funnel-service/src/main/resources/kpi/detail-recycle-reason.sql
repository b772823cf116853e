(select c.reason from stage_change c where c.id = f.source_id)
