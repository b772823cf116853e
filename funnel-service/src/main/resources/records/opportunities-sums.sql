select count(*) as total,
       count(o.amount) as with_amount,
       sum(o.amount) as amount,
       sum(o.amount) filter (where o.outcome = 'OPEN') as open_amount,
       sum(o.amount) filter (where o.outcome = 'OPEN' and o.yomi = 'A') as a_amount,
       sum(o.amount) filter (where o.outcome = 'OPEN' and o.yomi = 'B') as b_amount,
       sum(o.amount) filter (where o.outcome = 'OPEN' and o.yomi = 'C') as c_amount,
       sum(o.amount) filter (where o.outcome = 'WON') as won_amount
/* from */
