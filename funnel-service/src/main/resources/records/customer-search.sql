k.id in (
    select x.id from customer x where x.external_id = any (/* whole */)
    union all
    -- the company of the customer, else of its deal, else of its lead
    select x.id from account y join customer x on x.account_id = y.id where y.search_text like any (/* word */)
    union all
    select x.id
    from account y join opportunity z on z.account_id = y.id join customer x on x.opportunity_id = z.id
    where y.search_text like any (/* word */) and x.account_id is null
    union all
    select x.id
    from account y join lead z on z.account_id = y.id join customer x on x.lead_id = z.id
    left join opportunity d on d.id = x.opportunity_id
    where y.search_text like any (/* word */) and coalesce(x.account_id, d.account_id) is null
)
