insert into import_origin (fingerprint, record_id)
select o.fingerprint, o.record_id
from unnest(:fingerprints::uuid[], :ids::bigint[]) as o (fingerprint, record_id)
on conflict (fingerprint) do update set record_id = excluded.record_id
