-- A condition on the booking p: one of the latest on a track.
p.id in (
    select b.id from appointment b
    join lead k on k.id = b.lead_id
    where (:track = 'ANY' or (k.track = 'BDR') = (:track = 'BDR'))
    order by b.booked_at desc, b.id desc
    limit :most)
