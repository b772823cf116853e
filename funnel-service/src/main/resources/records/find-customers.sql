-- The customers that a search meets, those who left last.
select x.id, x.title, x.about, x.state, x.home
from (
    select k.id, coalesce(a.name, k.external_id, '#' || k.id) as title, u.display_name as about, k.stage as state,
           null::bigint as home
    /* from */
    limit 300
) x
order by x.state = 'CHURNED', char_length(x.title), x.title, x.id
limit :most
