-- A deal is of the company that it names, else of its lead's; by what is indexed.
o.id in (
    select d.id from opportunity d where d.account_id = :account
    union all
    select d.id from lead w join opportunity d on d.lead_id = w.id
    where w.account_id = :account and d.account_id is null)
