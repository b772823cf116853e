insert into import_seen (job_id, identity, content, row_no, times)
select :job, s.identity, s.content, s.row_no, s.times
from unnest(:identities::uuid[], :contents::uuid[], :rows::bigint[], :times::integer[]) as s (identity, content, row_no, times)
on conflict (job_id, identity) do update set times = excluded.times
