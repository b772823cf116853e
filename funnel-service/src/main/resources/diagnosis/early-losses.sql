-- Customers whose contract began in a span of time, by the source of their deal and by who won it, and how many of them left or cut
-- what they pay within so many days.
with begun as (
    select s.source_id as customer_id, coalesce(s.source, 'UNKNOWN') as source, u.display_name as seller,
           s.occurred_on + cast(:days as integer) as early_until
    from fact s
    left join opportunity o on o.id = s.opportunity_id
    left join app_user u on u.id = o.owner_id
    where s.measure = 'customer-start' and s.occurred_on >= :from and s.occurred_on < :until
), judged as (
    select b.source, b.seller,
           exists (select from fact c
                   where c.measure = 'customer-churn' and c.source_id = b.customer_id and c.occurred_on <= b.early_until)
           or exists (select from customer_mrr_change m join fact c on c.measure = 'mrr-contraction' and c.source_id = m.id
                      where m.customer_id = b.customer_id and c.occurred_on <= b.early_until) as lost
    from begun b
)
select v.by, v.name, count(*) as customers, count(*) filter (where j.lost) as lost
from judged j
cross join lateral (values ('SOURCE', j.source), ('SELLER', j.seller)) as v (by, name)
where v.name is not null
group by 1, 2
