update import_job
set rows_read = rows_read + :read, created = created + :created, updated = updated + :updated,
    unchanged = unchanged + :unchanged, rejected = rejected + :rejected, warnings = warnings + :warnings
where id = :id
