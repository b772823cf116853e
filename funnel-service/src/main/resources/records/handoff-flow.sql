-- What each department handed to each other one, and what became of it: the same line for the giver and for the taker.
select h.from_department, h.to_department,
       count(*) as offered,
       count(*) filter (where h.status = 'ACCEPTED') as accepted,
       count(*) filter (where h.status = 'RETURNED') as returned,
       count(*) filter (where h.status = 'PENDING') as pending,
       count(*) filter (where h.status = 'PENDING' and h.due_on < :today) as late,
       percentile_cont(0.5) within group (
           order by extract(epoch from h.decided_at - h.offered_at) / 3600.0)
           filter (where h.decided_at is not null and h.decided_on is null and h.offered_on is null) as median_hours
from handoff h
cross join company_setting s
where coalesce(h.offered_on, (h.offered_at at time zone s.zone)::date) >= :from
  and coalesce(h.offered_on, (h.offered_at at time zone s.zone)::date) < :until
  -- whatever the zone, and by an index
  and h.offered_at >= cast(:from as date) - interval '2 days' and h.offered_at < cast(:until as date) + interval '2 days'
/* scope */
group by h.from_department, h.to_department
order by array_position(array['MK', 'SDR', 'BDR', 'FS', 'CS', 'PS'], h.from_department),
         array_position(array['MK', 'SDR', 'BDR', 'FS', 'CS', 'PS'], h.to_department)
