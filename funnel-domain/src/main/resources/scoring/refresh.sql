-- Computes the scores of some leads and writes what has changed; tells whose.
with computed as materialized (
    /* compute */
), written as (
    insert into lead_score as l (lead_id, attribute_score, behaviour_score, cell_letter, cell_number, computed_at)
    select c.lead_id, c.attribute_score, c.behaviour_score, c.cell_letter, c.cell_number, :now
    from computed c
    order by c.lead_id
    on conflict (lead_id) do update set
        attribute_score = excluded.attribute_score, behaviour_score = excluded.behaviour_score,
        cell_letter = excluded.cell_letter, cell_number = excluded.cell_number, computed_at = excluded.computed_at
    where (l.attribute_score, l.behaviour_score, l.cell_letter, l.cell_number)
        is distinct from (excluded.attribute_score, excluded.behaviour_score, excluded.cell_letter, excluded.cell_number)
    returning l.*
)
insert into lead_score_change as h
    (lead_id, computed_on, attribute_score, behaviour_score, cell_letter, cell_number, model_id, computed_at)
select w.lead_id, :day, w.attribute_score, w.behaviour_score, w.cell_letter, w.cell_number, :model, w.computed_at
from written w
on conflict (lead_id, computed_on) do update set
    attribute_score = excluded.attribute_score, behaviour_score = excluded.behaviour_score,
    cell_letter = excluded.cell_letter, cell_number = excluded.cell_number,
    model_id = excluded.model_id, computed_at = excluded.computed_at
returning h.lead_id
