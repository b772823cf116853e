-- The companies that a search meets, the closest name first.
select x.id, x.title, x.about, x.state, x.home
from (
    select a.id, a.name as title, concat_ws('　', a.region, a.corporate_number) as about, null::text as state, null::bigint as home
    /* from */
    limit 300
) x
order by char_length(x.title), x.title, x.id
limit :most
