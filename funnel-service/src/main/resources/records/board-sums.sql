-- Open deals by phase with what they add up to, as far as the viewer sees amounts.
select d.phase, count(*) as deals, sum(d.amount) as amount, sum(d.amount * d.probability) as weighted
from (
    select o.phase,
           case when :allAmounts or o.owner_id = :amountsOf then o.amount end as amount,
           coalesce((select y.probability from yomi_definition y where y.yomi = o.yomi), p.probability, 0) as probability
    /* from */
      and o.outcome = 'OPEN') d
group by d.phase
