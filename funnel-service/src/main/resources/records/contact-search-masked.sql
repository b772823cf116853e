c.id in (
    -- not by the person: finding somebody by an address would tell whose it is
    select x.id from contact x where x.external_id = any (/* whole */)
    union all
    select x.id from account y join contact x on x.account_id = y.id where y.search_text like any (/* word */)
)
