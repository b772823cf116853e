-- The records of the chunk that are there already: what a row does not say stays as it is, what says nothing new is left
-- alone, and of what changes the earlier state is kept.
with merged as materialized (
    select g.row_no, t as before,
           jsonb_populate_record(t, (g.data - (/* moments known better */))/* merged attributes */) as after
    from import_staged g
    join /* table */ t on t.id = g.id
    where g.job_id = :job and g.record_table = :table and not g.is_new
    for update of t
), changed as materialized (
    select row_no, before, after, (before).id as id
    from merged
    where before is distinct from after
), written as (
    update /* table */ t
    set (/* columns */) = (select /* values */)/* kept */
    from changed c
    where t.id = c.id
    returning t.id, /* version */ as version
), remembered as (
    insert into import_change (job_id, row_no, record_table, record_id, prior, version_after)
    select :job, c.row_no, :table, c.id, to_jsonb(c.before), w.version
    from changed c join written w on w.id = c.id
)
select id from changed
