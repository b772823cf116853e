-- A lead of sdr1's queue that was called before.
select min(q.lead_id) from queue_entry q join app_user u on u.id = q.queue join lead l on l.id = q.lead_id
where u.external_id = 'sdr1' and l.stage = 'ATTEMPTING'
