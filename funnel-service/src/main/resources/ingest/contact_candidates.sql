-- Whom rows may mean: by external id, by email address, by last name within a company. Each way by its own index.
select c.id, c.external_id, lower(c.email) as email, c.last_name, c.first_name, c.account_id
from contact c
where c.id in (
    select x.id from unnest(:externalIds::text[]) as k (external_id) join contact x on x.external_id = k.external_id
    union
    select x.id from unnest(:emails::text[]) as k (email) join contact x on lower(x.email) = k.email
    union
    select x.id from unnest(:accounts::bigint[], :lastNames::text[]) as k (account_id, last_name)
    join contact x on x.account_id = k.account_id and x.last_name = k.last_name)
order by c.id
