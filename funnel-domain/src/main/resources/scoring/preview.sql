-- The grid that some leads would make up by another model, as of a day.
select c.cell_letter as letter, c.cell_number as number, count(*) as leads
from (/* compute */) c
group by c.cell_letter, c.cell_number
