-- Companies, and how many of them are there a second time by the matching key; different corporate numbers are different
-- companies.
select coalesce(sum(n), 0) as accounts, coalesce(sum(n - greatest(1, numbers)), 0) as duplicates
from (select count(*) as n, count(distinct corporate_number) as numbers
      from account
      where matching_key <> ''
      group by matching_key) k
