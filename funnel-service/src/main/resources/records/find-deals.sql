-- The deals that a search meets, open ones first, then the latest.
select x.id, x.title, x.about, x.state, x.home
from (
    select o.id, coalesce(a.name, o.name, o.product, '#' || o.id) as title,
           concat_ws('　', case when a.id is not null then coalesce(o.product, o.name) end, u.display_name) as about,
           o.outcome as state, null::bigint as home, o.updated_at
    /* from */
    limit 300
) x
order by x.state <> 'OPEN', x.updated_at desc, x.id desc
limit :most
