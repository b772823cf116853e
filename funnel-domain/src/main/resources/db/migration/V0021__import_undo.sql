-- Why undoing left a record as it is: EDITED or IN_USE. Lines of records taken back are removed as undoing goes on, so that
-- one that was cut off can be gone on with.
alter table import_change add column kept text check (kept in ('EDITED', 'IN_USE'));
create index import_change_record on import_change (job_id, record_table, record_id);
