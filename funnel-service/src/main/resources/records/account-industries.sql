-- The industries that companies are known to have, found by hopping along the index from one to the next.
with recursive known as (
    (select a.industry from account a where a.industry is not null order by a.industry limit 1)
    union all
    select (select a.industry from account a where a.industry > k.industry order by a.industry limit 1)
    from known k
    where k.industry is not null
)
select k.industry from known k where k.industry is not null order by k.industry collate "ja-JP-x-icu"
