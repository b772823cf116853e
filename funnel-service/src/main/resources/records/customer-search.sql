(a.search_text like any (/* word */) or k.external_id = any (/* whole */))
