-- Takes some of the leads that wait for their scores, and locks them. Those that somebody is at work on wait for the next time:
-- so this never waits, and never stands in a circle with whoever writes many leads.
with taken as materialized (
    select l.id
    from score_due d
    join lead l on l.id = d.lead_id
    where d.only_days = :onlyDays
    order by l.id
    limit :most
    for no key update of l skip locked
)
delete from score_due d using taken t
where d.lead_id = t.id
returning d.lead_id
