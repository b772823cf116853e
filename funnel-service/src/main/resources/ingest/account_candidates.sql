-- Which companies rows may mean: by external id, corporate number, or what their names have in common.
select a.id, a.external_id, a.corporate_number, a.name
from account a
where a.id in (
    select x.id from unnest(:externalIds::text[]) as k (external_id) join account x on x.external_id = k.external_id
    union
    select x.id from unnest(:corporateNumbers::text[]) as k (corporate_number)
    join account x on x.corporate_number = k.corporate_number
    union
    select x.id from unnest(:matchingKeys::text[]) as k (matching_key) join account x on x.matching_key = k.matching_key)
order by a.id
