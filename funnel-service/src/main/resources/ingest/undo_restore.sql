-- Records that the import changed and nobody has since: as they were before. Some of them at a time.
with first as materialized (
    select distinct on (c.record_id) c.record_id as id, c.prior
    from import_change c
    where c.job_id = :job and c.record_table = :table and c.kept is null
    order by c.record_id, c.id
), portion as materialized (
    select f.id, f.prior,
           (select max(l.version_after) from import_change l
            where l.job_id = :job and l.record_table = :table and l.record_id = f.id) as version_after
    from first f
    where f.prior is not null
    order by f.id
    limit :most
), held as materialized (
    select t.id from /* table */ t join portion s on s.id = t.id where t.version = s.version_after order by t.id for update of t
), restored as (
    update /* table */ t
    set (/* columns */) = (select /* values */ from jsonb_populate_record(null::/* table */, s.prior) as r)
    from portion s join held h on h.id = s.id
    where t.id = s.id
    returning t.id
), forgotten as (
    delete from import_change c using held h
    where c.job_id = :job and c.record_table = :table and c.record_id = h.id
), kept as (
    update import_change c set kept = 'EDITED'
    from portion s
    where c.job_id = :job and c.record_table = :table and c.record_id = s.id and s.id not in (select id from held)
)
select s.id, s.prior, s.id in (select id from held) as restored
from portion s
