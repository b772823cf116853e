-- The entries of some queues, best first, each with the band for which it stands there (is-*.sql: an entry is in one only).
-- The bands follow each other: each is asked only for what those before it left of the page, and read along an index that has its
-- order. So a page costs what it shows, however long the queue is, and entries of an earlier band that a later one passes over are
-- on the page already. Each name stands for all entries down to that band.
with wanted (queue) as (select unnest(cast(:queues as bigint[]))),
clock as materialized (
    select 'CLOCK' as band, 1 as part, row_number() over (order by q.clock_due_at, q.lead_id) as place, q.lead_id
    from wanted w cross join lateral (
        select * from queue_entry q
        where q.queue = w.queue and /* clock */
          /* filters */
        order by q.clock_due_at, q.lead_id limit :most) q
    where :band in ('', 'CLOCK')
    order by place limit :most),
returned as materialized (
    select * from clock
    union all
    (select 'RETURNED', 2, row_number() over (order by q.returned_at, q.lead_id) as place, q.lead_id
     from wanted w cross join lateral (
         select * from queue_entry q
         where q.queue = w.queue and /* returned */
           /* filters */
         order by q.returned_at, q.lead_id limit :most) q
     where :band in ('', 'RETURNED')
     order by place limit :most - (select count(*) from clock))),
agreed as materialized (
    select * from returned
    union all
    (select 'AGREED', 3, row_number() over (order by q.next_action_at, q.lead_id) as place, q.lead_id
     from wanted w cross join lateral (
         select * from queue_entry q
         where q.queue = w.queue and /* agreed */
           /* filters */
         order by q.next_action_at, q.lead_id limit :most) q
     where :band in ('', 'AGREED')
     order by place limit :most - (select count(*) from returned))),
signal as materialized (
    select * from agreed
    union all
    (select 'SIGNAL', 4, row_number() over (order by q.signal_at desc, q.lead_id) as place, q.lead_id
     from wanted w cross join lateral (
         select * from queue_entry q
         where q.queue = w.queue and /* signal */
           /* filters */
         order by q.signal_at desc, q.lead_id limit :most) q
     where :band in ('', 'SIGNAL')
     order by place limit :most - (select count(*) from agreed))),
due as materialized (
    select * from signal
    union all
    -- of what is due on one day the dearer target account first
    (select 'DUE', 5, row_number() over (order by q.cell, q.next_action_on, q.tier, q.lead_id) as place, q.lead_id
     from wanted w cross join lateral (
         select * from queue_entry q
         where q.queue = w.queue and /* due */
           /* filters */
         order by q.cell, q.next_action_on, q.tier, q.lead_id limit :most) q
     where :band in ('', 'DUE')
     order by place limit :most - (select count(*) from signal))),
unplanned as materialized (
    select * from due
    union all
    -- of what nobody has planned yet the dearer target account first, then what has just come in
    (select 'UNPLANNED', 6, row_number() over (order by q.cell, q.tier, q.acquired_at desc, q.lead_id) as place, q.lead_id
     from wanted w cross join lateral (
         select * from queue_entry q
         where q.queue = w.queue and /* unplanned */
           /* filters */
         order by q.cell, q.tier, q.acquired_at desc, q.lead_id limit :most) q
     where :band in ('', 'UNPLANNED')
     order by place limit :most - (select count(*) from due))),
later as materialized (
    select * from unplanned
    union all
    (select 'LATER', 7, row_number() over (order by q.next_action_on, q.tier, q.next_action_at, q.lead_id) as place, q.lead_id
     from wanted w cross join lateral (
         select * from queue_entry q
         where q.queue = w.queue and /* later */
           /* filters */
         order by q.next_action_on, q.tier, q.next_action_at, q.lead_id limit :most) q
     where :band in ('', 'LATER')
     order by place limit :most - (select count(*) from unplanned)))
select l.band, l.lead_id
from later l
order by l.part, l.place
limit :size offset :offset
