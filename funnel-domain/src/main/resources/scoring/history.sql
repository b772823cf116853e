select h.computed_on as day, h.attribute_score as attribute, h.behaviour_score as behaviour,
       h.cell_letter as letter, h.cell_number as number, m.version_no as model_version
from lead_score_change h
join scoring_model m on m.id = h.model_id
where h.lead_id = :lead
order by h.computed_on desc
limit :most
