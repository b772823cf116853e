update quality_what_if w
set done = w.done + (select count(*) from quality_what_if_lead l where l.what_if_id = w.id and l.chunk = :chunk)
where w.id = :whatIf
