-- Which rows a file has named matters only while it is read. Some at a time, so that no transaction is long.
delete from import_seen s
where s.ctid = any (array(
    select x.ctid
    from import_seen x join import_job j on j.id = x.job_id
    where j.status in ('DONE', 'FAILED', 'UNDONE')
    limit :most))
