-- not by the person: finding somebody by an address would tell whose it is
(a.search_text like any (/* word */) or c.external_id = any (/* whole */))
