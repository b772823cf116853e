-- Overlapping the meeting of somebody who has not committed yet, it waits for that to be decided.
insert into appointment_slot (appointment_id, rep_id, during)
values (:appointment, :rep, tstzrange(:start, :start + (:minutes + :buffer) * interval '1 minute'))
on conflict do nothing
