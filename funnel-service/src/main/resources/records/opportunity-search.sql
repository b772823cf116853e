o.id in (
    select x.id from opportunity x where fold_text(coalesce(x.name, '') || ' ' || coalesce(x.product, '')) like any (/* word */)
    union all
    select x.id from account y join opportunity x on x.account_id = y.id where y.search_text like any (/* word */)
    union all
    select x.id from account y join lead z on z.account_id = y.id join opportunity x on x.lead_id = z.id
    where y.search_text like any (/* word */)
    union all
    select x.id from contact y join lead z on z.contact_id = y.id join opportunity x on x.lead_id = z.id
    where y.search_text like any (/* word */)
    union all
    select x.id from opportunity x where x.external_id = any (/* whole */)
    union all
    select x.id from lead z join opportunity x on x.lead_id = z.id where z.external_id = any (/* whole */)
)
