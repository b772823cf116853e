-- The wins of some people beside those of others.
select w.rep_id = any (:top) as is_top, count(distinct w.rep_id)::integer as people, count(*) as wins, avg(w.visits) as visits_per_win,
       percentile_cont(0.5) within group (order by w.days::float8)::numeric as days
from (/* win */) w
where w.rep_id = any (:top) or w.rep_id = any (:rest)
group by 1
