-- The entries of some queues, best first, each with the band for which it stands there (is-*.sql: an entry is in one only).
-- Every part reads as many rows as are asked for along an index of its own, so that a page costs the same however long the
-- queue is.
with wanted (queue) as (select unnest(cast(:queues as bigint[]))),
ranked as (
    select 'CLOCK' as band, 1 as part, q.lead_id, q.clock_due_at as at, null::date as day, 0 as cell, q.tier
    from wanted w cross join lateral (
        select * from queue_entry q
        where q.queue = w.queue and /* clock */
          /* filters */
        order by q.clock_due_at limit :most) q
    union all
    select 'RETURNED', 2, q.lead_id, q.returned_at, null, 0, q.tier
    from wanted w cross join lateral (
        select * from queue_entry q
        where q.queue = w.queue and /* returned */
          /* filters */
        order by q.returned_at limit :most) q
    union all
    select 'AGREED', 3, q.lead_id, q.next_action_at, null, 0, q.tier
    from wanted w cross join lateral (
        select * from queue_entry q
        where q.queue = w.queue and /* agreed */
          /* filters */
        order by q.next_action_at limit :most) q
    union all
    select 'SIGNAL', 4, q.lead_id, q.signal_at, null, 0, q.tier
    from wanted w cross join lateral (
        select * from queue_entry q
        where q.queue = w.queue and /* signal */
          /* filters */
        order by q.signal_at desc limit :most) q
    union all
    select 'DUE', 5, q.lead_id, null, q.next_action_on, q.cell, q.tier
    from wanted w cross join generate_series(1, 17) as c (cell) cross join lateral (
        select * from queue_entry q
        where q.queue = w.queue and q.cell = c.cell and /* due */
          /* filters */
        order by q.next_action_on, q.tier limit :most) q
    union all
    select 'UNPLANNED', 6, q.lead_id, q.acquired_at, null, q.cell, q.tier
    from wanted w cross join lateral (
        select * from queue_entry q
        where q.queue = w.queue and /* unplanned */
          /* filters */
        order by q.cell, q.tier, q.acquired_at desc limit :most) q
    union all
    select 'LATER', 7, q.lead_id, q.next_action_at, q.next_action_on, 0, q.tier
    from wanted w cross join lateral (
        select * from queue_entry q
        where q.queue = w.queue and /* later */
          /* filters */
        order by q.next_action_on, q.tier, q.next_action_at limit :most) q
)
select r.band, r.lead_id
from ranked r
where :band = '' or r.band = :band
order by r.part, r.cell,
         -- of what nobody has planned yet the dearer target account first, of what is due on one day likewise
         case when r.part = 6 then r.tier end,
         -- what shows interest or has just come in first, else what has waited longest
         case when r.part in (4, 6) then r.at end desc, r.day,
         case when r.part in (5, 7) then r.tier end, r.at, r.lead_id
limit :size offset :offset
