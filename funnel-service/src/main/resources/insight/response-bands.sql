-- Leads by how long their first inquiry waited, and how many of them converted.
select case when f.measure = 'inquiry-unanswered' then (cast(:names as text[]))[cardinality(cast(:names as text[]))]
            else (cast(:names as text[]))[width_bucket(f.amount::float8, cast(:limits as float8[])) + 1] end as band,
       count(*) as leads, count(*) filter (where /* converted */) as converted
from fact f
/* joins */
where f.measure in (:answered, 'inquiry-unanswered')
  and f.occurred_on >= :from and f.occurred_on < :until
  and f.quality = any (:qualities)
  and /* first inquiry */
  /* filters */
group by 1
