-- The regions that companies are known to have, found by hopping along the index from one to the next.
with recursive known as (
    (select a.region from account a where a.region is not null order by a.region limit 1)
    union all
    select (select a.region from account a where a.region > k.region order by a.region limit 1)
    from known k
    where k.region is not null
)
select k.region from known k where k.region is not null order by k.region collate "ja-JP-x-icu"
