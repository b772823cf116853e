-- A condition on the deal o: one of those confirmed last.
o.id in (
    select d.id from opportunity d
    where d.confirmed_at is not null
    order by d.confirmed_at desc, d.id desc
    limit :most)
