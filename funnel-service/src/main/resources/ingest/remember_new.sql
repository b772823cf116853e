insert into import_change (job_id, row_no, record_table, record_id, prior, version_after)
select g.job_id, g.row_no, g.record_table, g.id, null, 0
from import_staged g
where g.job_id = :job and g.is_new
order by g.row_no, g.id
