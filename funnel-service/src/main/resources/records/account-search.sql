(a.search_text like any (/* word */) or a.external_id = any (/* whole */))
