-- How many entries of some queues stand in each band, counted up to a bound: nobody needs the exact number of thousands.
with wanted (queue) as (select unnest(cast(:queues as bigint[])))
select b.band, b.entries
from (
    select 'CLOCK' as band, count(*) as entries from wanted w cross join lateral (
        select from queue_entry q where q.queue = w.queue and /* clock */ limit :most) q
    union all
    select 'RETURNED', count(*) from wanted w cross join lateral (
        select from queue_entry q where q.queue = w.queue and /* returned */ limit :most) q
    union all
    select 'AGREED', count(*) from wanted w cross join lateral (
        select from queue_entry q where q.queue = w.queue and /* agreed */ limit :most) q
    union all
    select 'SIGNAL', count(*) from wanted w cross join lateral (
        select from queue_entry q where q.queue = w.queue and /* signal */ limit :most) q
    union all
    select 'DUE', count(*) from wanted w cross join lateral (
        select from queue_entry q where q.queue = w.queue and /* due */ limit :most) q
    union all
    select 'UNPLANNED', count(*) from wanted w cross join lateral (
        select from queue_entry q where q.queue = w.queue and /* unplanned */ limit :most) q
    union all
    select 'LATER', count(*) from wanted w cross join lateral (
        select from queue_entry q where q.queue = w.queue and /* later */ limit :most) q
) b
