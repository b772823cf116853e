-- What is derived from an account's name and numbers; the same as Account does for itself.
update account a
set matching_key = d.matching_key, search_text = d.search_text
from (
    select x.id, matching_key(x.name) as matching_key,
           fold_text(concat_ws(' ', x.name, x.corporate_number, x.website, x.phone)) as search_text
    from account x
    where x.id = any (:ids)) d
where a.id = d.id and (a.matching_key, a.search_text) is distinct from (d.matching_key, d.search_text)
