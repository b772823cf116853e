-- Customers whose contract began in a span of time, by the source of their deal and by who won it, and how many of them left or cut
-- what they pay within so many days.
with begun as (
    select s.source_id as customer_id, coalesce(s.source, 'UNKNOWN') as source, u.display_name as seller,
           s.occurred_on + cast(:days as integer) as early_until
    from fact s
    left join opportunity o on o.id = s.opportunity_id
    left join app_user u on u.id = o.owner_id
    where s.measure = 'customer-start' and s.occurred_on >= :from and s.occurred_on < :until
), loss as (
    select f.source_id as customer_id, f.occurred_on
    from fact f
    where f.measure = 'customer-churn'
    union all
    select m.customer_id, f.occurred_on
    from fact f
    join customer_mrr_change m on m.id = f.source_id
    where f.measure = 'mrr-contraction'
), first_loss as (
    select customer_id, min(occurred_on) as occurred_on
    from loss
    where occurred_on >= :from and occurred_on < cast(:until as date) + cast(:days as integer)
    group by 1
), judged as (
    select b.source, b.seller, coalesce(l.occurred_on <= b.early_until, false) as lost
    from begun b
    left join first_loss l on l.customer_id = b.customer_id
)
select v.by, v.name, count(*) as customers, count(*) filter (where j.lost) as lost
from judged j
cross join lateral (values ('SOURCE', j.source), ('SELLER', j.seller)) as v (by, name)
where v.name is not null
group by 1, 2
