-- The leads that count at any stage of the period, in chunks of equal size. Whoever belongs to the cohort of the period arrived
-- at the first stage within it, so they are among them.
insert into quality_what_if_lead (what_if_id, chunk, lead_id)
select :whatIf, (row_number() over (order by x.lead_id) - 1) / :size, x.lead_id
from (
    select distinct f.lead_id
    from fact f
    where f.measure = any (:arrivals) and f.occurred_on >= :from and f.occurred_on < :until and f.lead_id is not null) x
