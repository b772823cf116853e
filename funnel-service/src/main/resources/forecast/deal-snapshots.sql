-- How one deal stood day by day, latest first.
select s.day, s.phase, s.yomi, s.amount, s.probability, s.expected_close_on, s.next_action_set
from deal_snapshot s
where s.opportunity_id = :deal
order by s.day desc
limit :most
