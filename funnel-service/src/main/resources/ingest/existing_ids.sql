-- Which of the records that rows without an id once made are still there.
select o.fingerprint, o.record_id
from import_origin o join /* table */ on /* table */.id = o.record_id
where o.fingerprint = any (:fingerprints)
