-- Records that the import made, that nobody has changed and nothing refers to. Some of them at a time.
with portion as materialized (
    select c.record_id as id, max(c.version_after) as version_after
    from import_change c
    where c.job_id = :job and c.record_table = :table and c.kept is null
    group by c.record_id
    having bool_or(c.prior is null)
    order by c.record_id
    limit :most
), judged as materialized (
    select s.id,
           case when t.id is null then 'GONE'
                when not (/* untouched */) then 'EDITED'
                when /* in use */ then 'IN_USE' end as kept
    from portion s
    left join /* table */ t on t.id = s.id
), forgotten as (
    delete from import_change c using judged j
    where c.job_id = :job and c.record_table = :table and c.record_id = j.id and (j.kept is null or j.kept = 'GONE')
), kept as (
    update import_change c set kept = j.kept
    from judged j
    where c.job_id = :job and c.record_table = :table and c.record_id = j.id and j.kept in ('EDITED', 'IN_USE')
), unnamed as (
    delete from import_origin o using judged j where o.record_id = j.id and j.kept is null
), deleted as (
    delete from /* table */ t using judged j where t.id = j.id and j.kept is null
    returning t.*
)
select j.id, j.kept, to_jsonb(d) as was
from judged j left join deleted d on d.id = j.id
