-- The leads that a search meets, latest first. What meets many is cut off before it is put in order: people then type on.
select x.id, x.title, x.about, x.state, x.home
from (
    select l.id, coalesce(a.name, /* person */, l.external_id, '#' || l.id) as title,
           concat_ws('　', case when a.id is not null then /* person */ end, ch.name, u.display_name) as about,
           l.stage as state, null::bigint as home, l.acquired_at
    /* from */
    limit 300
) x
order by x.acquired_at desc, x.id desc
limit :most
