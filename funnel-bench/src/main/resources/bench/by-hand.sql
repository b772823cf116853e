-- The funnel of a year as one would write it by hand over the records: distinct leads per stage and quality, by first arrival.
with judged as (
    select lead_id, quality from quality_judgement where effective and cycle = 1
), arrival as (
    select 1 as stage, id as lead_id, acquired_at as at from lead
    union all
    select 2, lead_id, min(occurred_at) from activity
    where kind = 'CALL' and outcome in ('CONNECTED', 'REFUSED') and lead_id is not null group by lead_id
    union all
    select 3, lead_id, min(booked_at) from appointment where lead_id is not null group by lead_id
    union all
    select 4, lead_id, min(offered_at) from handoff group by lead_id
    union all
    select 5, lead_id, min(confirmed_at) from opportunity where lead_id is not null group by lead_id
    union all
    select 6, lead_id, min(occurred_at) from activity where kind = 'PROPOSAL' and lead_id is not null group by lead_id
    union all
    select 7, lead_id, min(closed_at) from opportunity where outcome = 'WON' and lead_id is not null group by lead_id
    union all
    select 8, lead_id, min(started_at) from customer where churned_at is null and lead_id is not null group by lead_id
)
select a.stage, coalesce(j.quality, 'UNCLASSIFIED') as quality, count(*) as leads
from arrival a left join judged j on j.lead_id = a.lead_id
where a.at >= cast(:from as timestamp) at time zone 'Asia/Tokyo' and a.at < cast(:until as timestamp) at time zone 'Asia/Tokyo'
group by 1, 2
