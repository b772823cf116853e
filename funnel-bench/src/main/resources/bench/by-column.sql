-- The same from the facts, for a columnar database.
select measure, quality, count(*) as leads, sum(amount) as amount
from fact
where measure like '%-arrival' and occurred_on >= date '/* from */' and occurred_on < date '/* until */'
group by 1, 2
