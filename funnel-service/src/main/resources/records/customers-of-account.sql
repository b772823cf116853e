-- A customer is the company that it names, else its deal's, else its lead's; by what is indexed.
k.id in (
    select x.id from customer x where x.account_id = :account
    union all
    select x.id from opportunity d join customer x on x.opportunity_id = d.id
    where d.account_id = :account and x.account_id is null
    union all
    select x.id from lead w join customer x on x.lead_id = w.id left join opportunity d on d.id = x.opportunity_id
    where w.account_id = :account and x.account_id is null and d.account_id is null)
