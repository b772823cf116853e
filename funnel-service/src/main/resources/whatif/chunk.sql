l.id in (select w.lead_id from quality_what_if_lead w where w.what_if_id = :whatIf and w.chunk = :chunk)
