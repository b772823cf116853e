-- Counted up to a bound: nobody needs the exact number of thousands beside a name.
select count(*) from (select l.id
/* from */
limit :most) x
