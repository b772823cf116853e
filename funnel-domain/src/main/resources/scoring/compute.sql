-- Both scores of some leads as of a day by one model, and the cell that follows.
select t.lead_id, t.attribute_score, t.behaviour_score,
       substr('ABCD', score_band(t.attribute_score, m.attribute_a, m.attribute_b, m.attribute_c), 1)::char(1) as cell_letter,
       score_band(t.behaviour_score, m.behaviour_1, m.behaviour_2, m.behaviour_3)::smallint as cell_number
from (
    select l.id as lead_id,
           least(greatest(coalesce(a.points, 0), -9999), 9999)::smallint as attribute_score,
           least(greatest(coalesce(b.points, 0), -9999), 9999)::smallint as behaviour_score
    from lead l
    left join (/* attributes */) a on a.lead_id = l.id
    left join (
        select c.lead_id, sum(c.points) as points
        from (/* contributions */) c
        group by c.lead_id) b on b.lead_id = l.id
    where l.id = any (:leads)) t
join scoring_model m on m.id = :model
