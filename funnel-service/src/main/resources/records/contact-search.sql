c.id in (
    select x.id from contact x where x.search_text like any (/* word */) or x.external_id = any (/* whole */)
    union all
    select x.id from account y join contact x on x.account_id = y.id where y.search_text like any (/* word */)
)
