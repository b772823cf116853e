-- Earlier states of records, for undoing imports that are too old for it by now, or that were undone or failed.
with old as materialized (
    select c.ctid as line, c.job_id
    from import_change c join import_job j on j.id = c.job_id
    where j.status = 'DONE' and j.finished_at < :before or j.status = 'UNDONE' and j.undone_at < :before
    limit :most
), noted as (
    update import_job j set changes_forgotten_at = coalesce(j.changes_forgotten_at, :now)
    where j.id in (select job_id from old)
)
delete from import_change c where c.ctid = any (array(select line from old))
