insert into import_change (job_id, record_table, record_id, version_after)
select :job, :table, n.id, 0
from unnest(:ids::bigint[]) as n (id)
