-- What each person won in the period, most first.
select w.rep_id, u.display_name as name, count(*) as wins, sum(w.amount) as amount, avg(w.visits) as visits_per_win,
       percentile_cont(0.5) within group (order by w.days::float8)::numeric as days
from (/* win */) w
join app_user u on u.id = w.rep_id
group by w.rep_id, u.display_name
order by sum(w.amount) desc, w.rep_id
