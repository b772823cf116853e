-- How many leads would go from one quality to another, at each stage (1 the first) and in both bases.
select s.stage, m.quality_before as before, m.quality_after as after,
       count(*) filter (where m.in_period & s.bit <> 0) as in_period,
       count(*) filter (where m.in_cohort & s.bit <> 0) as in_cohort,
       count(*) filter (where m.came & s.bit <> 0) as came
from quality_what_if_move m
cross join (select n as stage, 1 << (n - 1) as bit from generate_series(1, :stages) n) s
where m.what_if_id = :whatIf
group by s.stage, m.quality_before, m.quality_after
