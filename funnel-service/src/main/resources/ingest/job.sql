select j.*, f.name as file_name
from import_job j join import_file f on f.id = j.file_id
where j.id = :id
