select o.product from opportunity o
where o.product is not null
group by o.product
order by count(*) filter (where o.outcome = 'WON') desc, o.product
limit 50
