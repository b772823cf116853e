-- The people that a search meets, by kana; home is where they work.
select x.id, x.title, x.about, x.state, x.home
from (
    select c.id, coalesce(nullif(concat_ws(' ', c.last_name, c.first_name), ''), c.email, '#' || c.id) as title,
           concat_ws('　', a.name, nullif(concat_ws(' ', c.department, c.title), '')) as about,
           null::text as state, a.id as home, coalesce(c.last_kana, c.last_name) as kana
    /* from */
    limit 300
) x
order by x.kana collate "ja-JP-x-icu" nulls last, x.title, x.id
limit :most
