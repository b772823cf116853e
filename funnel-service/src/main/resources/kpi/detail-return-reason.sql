(select h.return_reason from handoff h where h.id = f.source_id)
