(c.search_text like any (/* word */) or a.search_text like any (/* word */) or c.external_id = any (/* whole */))
