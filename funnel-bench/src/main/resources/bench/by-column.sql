-- The same from the facts, for a columnar database.
select measure, quality, count(*) as leads, sum(amount) as amount
from fact
where measure like '%-arrival' and occurred_on >= date '2025-01-01' and occurred_on < date '2026-01-01'
group by 1, 2
