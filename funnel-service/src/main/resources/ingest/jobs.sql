-- The latest imports, of one user or of all.
select j.*, f.name as file_name
from import_job j join import_file f on f.id = j.file_id
where :by::bigint is null or j.created_by = :by
order by j.created_at desc, j.id desc
limit :most
