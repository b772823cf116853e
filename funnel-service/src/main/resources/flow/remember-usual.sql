insert into usual_stay (standings, place, days, stays)
select :standings, r.place, r.days, r.stays
from (/* reckoned */) r
