-- What the attribute rules give: each rule that holds adds its points, unknown adds nothing.
select e.subject_id as lead_id, (/* sum */) as points
from (
    /* evaluation */
) e
