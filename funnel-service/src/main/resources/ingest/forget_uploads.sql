delete from import_piece p
using import_file f
where f.id = p.file_id and f.uploaded_at < :before
  and not exists (select 1 from import_job j where j.file_id = f.id and j.status in ('QUEUED', 'RUNNING'))
