-- The problems after some place, in the order of the file; each with the cells of its row.
select p.row_no, p.position, p.severity, p.header, p.code, p.args, r.cells
from import_problem p
left join import_problem r on r.job_id = p.job_id and r.row_no = p.row_no and r.position = 0
where p.job_id = :job and (p.row_no, p.position) > (:row, :position) and (:warnings or p.severity = 'REJECT')
order by p.row_no, p.position
limit :most
