-- How many leads stand in each cell of the grid.
select s.cell_letter as letter, s.cell_number as number, count(*) as leads
from lead_score s
group by s.cell_letter, s.cell_number
