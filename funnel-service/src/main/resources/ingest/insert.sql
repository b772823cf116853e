-- The new records of the chunk.
insert into /* table */ (id, /* columns */)
select g.id, /* values */
from import_staged g
cross join lateral jsonb_populate_record(null::/* table */, g.data) as r
where g.job_id = :job and g.record_table = :table and g.is_new
order by g.row_no, g.id
