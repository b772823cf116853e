-- How long is usual, as it was last remembered; reckoned here only while nothing is.
select u.place, u.days, u.stays from usual_stay u where u.standings = '/* standings */'
union all
select r.place, r.days, r.stays
from (/* reckoned */) r
where not exists (select from usual_stay u where u.standings = '/* standings */')
