(fold_text(p.name) like any (/* word */) or p.external_id = any (/* whole */))
