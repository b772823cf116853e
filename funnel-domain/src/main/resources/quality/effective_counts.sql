-- How many judgements that count each version made, by quality; those made by people have no rule.
select rule_id, quality, count(*) as leads
from quality_judgement
where effective
group by rule_id, quality
