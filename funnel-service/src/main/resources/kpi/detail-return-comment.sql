(select case when nullif(btrim(h.comment), '') is null then 'silent' else 'said' end from handoff h where h.id = f.source_id)
