-- Lines of history that the import added to records that it did not make: gone with the change they told of, unless that
-- change stays. What belongs to records that it made goes with these.
with lines as materialized (
    select c.record_id as id, (array_agg(c.prior order by c.id))[1] as prior, t./* owner */ as owner,
           (select bool_or(p.prior is null) from import_change p
            where p.job_id = :job and p.record_table = :ownerTable and p.record_id = t./* owner */) as owner_made,
           exists (select 1 from import_change p
                   where p.job_id = :job and p.record_table = :ownerTable and p.record_id = t./* owner */
                     and p.kept is not null) as owner_kept
    from import_change c
    join /* table */ t on t.id = c.record_id
    where c.job_id = :job and c.record_table = :table
    group by c.record_id, t./* owner */
), gone as (
    delete from /* table */ t using lines l
    where t.id = l.id and l.prior is null and l.owner_made is not true and not l.owner_kept
), restored as (
    update /* table */ t
    set (/* columns */) = (select /* values */ from jsonb_populate_record(null::/* table */, l.prior) as r)
    from lines l
    where t.id = l.id and l.prior is not null and l.owner_made is not true and not l.owner_kept
), forgotten as (
    delete from import_change c where c.job_id = :job and c.record_table = :table
)
select distinct l.owner from lines l where l.owner_made is not true and not l.owner_kept
