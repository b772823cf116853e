select stage, quality_before as before, quality_after as after, arrived, came
from quality_what_if_count
where what_if_id = :whatIf and basis = :basis
