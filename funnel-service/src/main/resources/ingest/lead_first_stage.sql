-- The first line of a lead's history says when it was acquired: it follows when a file corrects that.
with moved as (
    select s.id, to_jsonb(s) as prior, c.row_no, l.acquired_at, l.acquired_on
    from import_change c
    join lead l on l.id = c.record_id
    join stage_change s on s.lead_id = l.id and s.from_stage is null and s.cycle = 1
        and s.occurred_at = (c.prior ->> 'acquired_at')::timestamptz
    where c.job_id = :job and c.record_table = 'lead' and c.record_id = any (:ids) and c.prior is not null
      and (s.occurred_at, s.occurred_on) is distinct from (l.acquired_at, l.acquired_on)
), corrected as (
    update stage_change s set occurred_at = m.acquired_at, occurred_on = m.acquired_on
    from moved m
    where s.id = m.id
)
insert into import_change (job_id, row_no, record_table, record_id, prior)
select distinct on (m.id) :job, m.row_no, 'stage_change', m.id, m.prior from moved m order by m.id
