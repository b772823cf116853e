insert into import_problem (job_id, row_no, position, severity, header, code, args, cells)
select :job, p.row_no, p.position, p.severity, p.header, p.code, p.args::jsonb, p.cells::jsonb
from unnest(:rows::bigint[], :positions::integer[], :severities::text[], :headers::text[], :codes::text[], :args::text[],
            :cells::text[]) as p (row_no, position, severity, header, code, args, cells)
