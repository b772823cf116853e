-- What is derived from a contact's name and numbers; the same as Contact does for itself.
update contact c
set search_text = d.search_text
from (
    select x.id,
           fold_text(concat_ws(' ', nullif(concat(x.last_name, x.first_name), ''), nullif(concat(x.last_kana, x.first_kana), ''),
                               x.email, x.phone,
                               case when x.phone like '+81%' then '0' || substr(x.phone, 4) end)) as search_text
    from contact x
    where x.id = any (:ids)) d
where c.id = d.id and c.search_text is distinct from d.search_text
